"""The complaint form as it is printed: every stage a section, filled in as far as the case has come (CMP-29)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from custmgr.areas.complaints.facts.cases import Passage, Present
from custmgr.areas.complaints.facts.shares import PENALTY_ASSUMED
from custmgr.areas.complaints.facts.words import Ending, Field, Stage, Treatment
from custmgr.areas.complaints.policy import Policy as Way
from custmgr.areas.complaints.policy import StageRow
from custmgr.areas.papers import columns
from custmgr.areas.papers.facts import Holding
from custmgr.areas.papers.policy import Policy
from custmgr.ground.forms import Box, Copy, Form, Part, Signature
from custmgr.ground.language import _, fill
from custmgr.ground.show import Kind
from custmgr.ground.words import mark

TITLE = mark("Customer Complaint Form")
INTERNAL = mark("Internal document; not to be copied for the customer.")
WORKING = mark("Working copy: the case is not closed")
VOID = mark("Void")
UNNUMBERED = "____________"
INTAKE: dict[Field, str] = {
    Field.ORDER: "order", Field.PRODUCT: "product", Field.QUANTITY: "quantity", Field.SHIPPED: "shipped_on",
    Field.DEFECTIVE: "defective", Field.CLAIM: "claim_fen", Field.CLASS: "cause_class", Field.REGION: "region",
    Field.DEMAND: "demand", Field.REASON: "reason", Field.SAMPLE: "sample", Field.NO_SAMPLE: "no_sample",
    Field.OPINION: "opinion",
}  # fmt: skip
WIDE = {
    Field.DEMAND: 2, Field.REASON: 2, Field.SAMPLE: 1, Field.NO_SAMPLE: 1, Field.OPINION: 2, Field.CAUSE: 2,
    Field.COUNTERMEASURE: 2, Field.COMMENT: 2, Field.REMARK: 2, Field.NEGOTIATION: 2, Field.TREATMENT: 1,
    Field.TRACKED_REASON: 1,
}  # fmt: skip
BESIDE: dict[Stage, tuple[Box, ...]] = {
    Stage.QC: (Box(mark("Persons proposed as responsible"), wide=True),),
    Stage.MFG: (Box(mark("Remark of the manager's office"), wide=True, lines=2),),
}
BLANK: tuple[dict[str, object], ...] = ({}, {}, {})
TABLED = {Field.LOSS, Field.RESPONSIBLE, Field.FOUNDED, Field.TRACKED, Field.PENALTY}


@dataclass(frozen=True)
class Sheet:
    """What a form is printed from: the case, or none for the empty paper, and the policies it goes by."""

    case: Present | None
    way: Way
    policy: Policy
    holdings: Sequence[Holding] = ()

    def form(self, copies: Sequence[Copy]) -> Form:
        """Return the form with every field of the paper, blank where nothing is known (CMP-29, CMP-48)."""
        told = [self._intake(), *(part for row in self.way.stages for part in self._stage(row)), *self._ending()]
        number = self.case.number if self.case else UNNUMBERED
        return Form(
            TITLE, number, _numbered(told), note=INTERNAL, copies=copies, form_no=self.policy.form_no,
            alert=self._alert(), dense=self.case is not None,
        )  # fmt: skip

    def _alert(self) -> str:
        if self.case is None or self.case.stage is Stage.CLOSED:
            return ""
        return VOID if self.case.stage is Stage.VOID else WORKING

    def _intake(self) -> Part:
        case = self.case
        asked = dict.fromkeys((*INTAKE, *(row.field for row in self.way.form), *self.way.form_also))
        boxes = [
            Box(mark("Customer"), case and f"{case.customer}  {case.customer_name}", wide=True),
            Box(mark("Accepted at"), case and case.accepted_at),
            Box(mark("Case due"), case and case.due_on),
            Box(mark("Earlier form"), case and case.parent),
            Box(mark("Reason confirmed")),
            *([Box(mark("Complaint hotline"), self.way.hotline)] if self.way.hotline else ()),
            *(self._field(Stage.DRAFT, field) for field in asked),
        ]
        return Part(mark("Complaint as taken in"), boxes)

    def _stage(self, row: StageRow) -> Iterator[Part]:
        passage = self._left(row.name)
        if row.ends_with is Ending.APPROVE:
            decided = self.case.decisions if self.case else BLANK
            yield Part(row.name.label, (), columns.DECISIONS, decided, self._deciders())
            return
        special = TABLED if Field.LOSS in row.fields else set()
        fields = dict.fromkeys(field for field in row.fields if field not in {*INTAKE, *special})
        boxes = [self._field(row.name, field) for field in fields]
        boxes += [self._field(row.name, Field.CLASS)] if Field.CLASS in row.fields else []
        boxes += (replace(box, lines=1) if self.case else box for box in BESIDE.get(row.name, ()))
        if special:
            boxes += self._finding()
        if row.ends_with is Ending.CLOSE:
            boxes += self._answer()
        if row.opinion_is is None and not (passage and not passage.opinion):
            boxes.append(Box(mark("Opinion"), passage and passage.opinion, wide=True, lines=1 if self.case else 2))
        boxes += [Box(mark("Signed by"), passage and _signed(passage)), Box(mark("Date"), _day(passage))]
        yield Part(row.name.label, boxes)
        if special:
            yield from self._tables()

    def _finding(self) -> list[Box]:
        case = self.case
        return [
            Box(mark("Complaint founded"), case and case.founded),
            Box(mark("Improvement tracked"), case and case.tracked),
            Box(mark("Loss amount"), case and case.loss_fen, kind=Kind.MONEY),
            Box(mark("Complaint amount"), case and case.amount_fen, kind=Kind.MONEY),
            Box(mark("Kind of penalty"), self._penalty()),
            Box(mark("Authority"), case and case.authority),
        ]

    def _penalty(self) -> object:
        """Return the kind of penalty; what nobody stated is printed as assumed (CMP-44)."""
        if self.case is None or not self.case.penalty_assumed:
            return self.case and self.case.penalty
        return fill(PENALTY_ASSUMED, penalty=self.case.penalty)

    def _tables(self) -> Iterator[Part]:
        case = self.case
        losses = case.losses if case else [{"kind": kind} for kind in Treatment if kind is not Treatment.NONE]
        shares = [
            {**vars(share), "item_told": share.item_text or (_(share.item_label) if share.item_label else "")}
            for share in (case.shares if case else ())
        ]
        yield Part(mark("Loss by kind"), columns=columns.LOSSES, rows=losses)
        yield Part(mark("Responsibility and ratio"), columns=columns.SHARES, rows=shares if case else BLANK)

    def _answer(self) -> list[Box]:
        case = self.case
        return [
            Box(mark("Answered by"), case and case.answered),
            Box(mark("Answered on"), case and case.answered_on),
            Box(mark("Outcome"), case and case.outcome),
            Box(mark("Closed on"), case and case.closed_on),
        ]

    def _ending(self) -> Iterator[Part]:
        if self.case and self.case.passages:
            stays = zip(self.case.history, self.case.passages, strict=True)
            rows = [{**stay, "signed": passage.by, "entered": passage.by_clerk} for stay, passage in stays]
            yield Part(mark("Way of the form"), columns=columns.WAY, rows=rows)
        if self.case is None or self.case.stage is Stage.CLOSED:
            yield Part(mark("Copies"), columns=columns.RECEIPTS, rows=self._receipts())

    def _receipts(self) -> list[dict[str, object]]:
        signed = {holding.copy: holding for holding in self.holdings if holding.signed}
        rows: list[dict[str, object]] = []
        for place, keeper in enumerate(self.policy.copies, start=1):
            received = signed.get(place)
            receipt: dict[str, object] = {
                "received_by": received and received.holder,
                "received_on": received and received.since,
            }
            rows.append({"name": Copy(place, keeper.label).name, **receipt})
        return rows

    def _deciders(self) -> list[Signature]:
        decision = self.case.decision if self.case else None
        signed = {decision.role: (decision.by, decision.at.date())} if decision else {}
        return [Signature(level.role.label, *signed.get(level.role, ())) for level in self.way.authority]

    def _field(self, stage: Stage, field: Field) -> Box:
        value = self._value(stage, field)
        kind = Kind.MONEY if field is Field.CLAIM else Kind.TEXT
        label = mark("Opinion") if (stage, field) == (Stage.ACCEPT, Field.REMARK) else field.label
        return Box(label, value, wide=field in WIDE or field not in KNOWN, lines=self._lines(field), kind=kind)

    def _lines(self, field: Field) -> int:
        """Leave room to write on the empty paper alone: a printed case is as tall as what it says."""
        return 1 if self.case else WIDE.get(field, 1)

    def _value(self, stage: Stage, field: Field) -> object:
        if self.case is None:
            return None
        if field is Field.DEFECTIVE and self.case.undetermined:
            return self.case.undetermined_text
        if stage is Stage.DRAFT and field in INTAKE:
            return getattr(self.case, INTAKE[field])
        found = [fact for fact in self.case.facts if fact.field is field and fact.stage is stage]
        return found[-1].shown if found else None

    def _left(self, stage: Stage) -> Passage | None:
        if self.case is None:
            return None
        done = [passage for passage in self.case.passages if passage.stage is stage and passage.left_at]
        return done[-1] if done else None


KNOWN = {*INTAKE, *WIDE} | {
    Field.CONFIRMED, Field.RESPONSIBLE, Field.UNIT, Field.SHIFT, Field.PERSONNEL, Field.PRODUCED_ON, Field.SIGNED_BY,
    *TABLED,
}  # fmt: skip


def _numbered(parts: Sequence[Part]) -> list[Part]:
    titled = mark("{place}. {title}")
    return [
        replace(part, title=fill(titled, place=place, title=_(part.title))) for place, part in enumerate(parts, start=1)
    ]


def _signed(passage: Passage) -> str | None:
    return fill(mark("{name} (entered for the signer)"), name=passage.by) if passage.by_clerk else passage.by


def _day(passage: Passage | None) -> datetime | None:
    return passage.left_at if passage else None
