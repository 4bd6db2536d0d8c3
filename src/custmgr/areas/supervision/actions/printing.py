"""The Customer Visit Record on A4: filled in of a visit, or blank with the questions of a kind of visit."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from custmgr.areas.visits import views as visits
from custmgr.areas.visits.facts import Detail, Visit, VisitKind, id_of
from custmgr.areas.visits.policy import Policy, Question
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.forms import Box, Form, Part, Signature, write
from custmgr.ground.language import chosen
from custmgr.ground.show import Column, Kind, for_people
from custmgr.ground.words import mark

TITLE = mark("Customer Visit Record")
ASKED = (
    Column("block", mark("Block"), Kind.WORD),
    Column("question", mark("What to ask")),
    Column("answer", mark("Answer")),
)
ABOUT = (Detail.LINE, Detail.RECORDING, Detail.LANGUAGE, Detail.WORDING, Detail.SCRIPT)
VALUE = Column("value", "")


def print_record(desk: Reader, number: str, target: Path | None, *, force: bool) -> tuple[Path, list[str]]:
    """Write a visit's record as a form; return the file and its sheets (FVS-22, FVS-56)."""
    visit = visits.find(desk.connection, id_of(number), number)
    file = target or Path(f"visit-{visit.number}.xlsx")
    check_target(file, force=force)
    check_workbook(file)
    questions = desk.policy(Policy, visit.on).outlines.get(visit.kind.value, ())
    return file, write(file, [_form(visit, questions)], force=force, house=desk.company)


def print_blank(desk: Reader, kind: VisitKind, target: Path | None, *, force: bool) -> tuple[Path, list[str]]:
    """Write an empty record with the questions of a kind of visit, to be filled in by hand (FVS-20)."""
    file = target or Path(f"visit-{kind.value}.xlsx")
    check_target(file, force=force)
    check_workbook(file)
    questions = desk.policy(Policy).outlines.get(kind.value, ())
    return file, write(file, [_form(None, questions, kind)], force=force, house=desk.company)


def _form(visit: Visit | None, questions: Iterable[Question], kind: VisitKind | None = None) -> Form:
    told = visit.told if visit else {}
    head = (
        Box(mark("Customer"), visit and f"{visit.customer} {visit.name}"),
        Box(mark("Kind"), visit.kind if visit else kind, kind=Kind.WORD),
        Box(mark("Time of the visit"), told.get(Detail.AT) or (visit and visit.on), kind=_day(told)),
        Box(mark("Visitors"), visit and list(visit.by), kind=Kind.LIST),
        Box(mark("Method"), visit and visit.method, kind=Kind.WORD),
        Box(mark("Persons met"), visit and visit.persons_met),
        *(Box(detail.label, told.get(detail)) for detail in ABOUT),
    )
    body = (
        Box(mark("Content"), visit and visit.content, wide=True, lines=4),
        Box(mark("Problems"), told.get(Detail.PROBLEMS), wide=True, lines=3),
        Box(mark("Result"), visit and visit.result, wide=True, lines=3),
        Box(mark("Needs"), told.get(Detail.NEEDS), wide=True, lines=2),
        Box(mark("Analysis"), told.get(Detail.ANALYSIS), wide=True, lines=2),
        Box(mark("Follow-up"), visit and visit.next_step, wide=True, lines=2),
    )
    rows = list(_asked(visit, questions))
    parts = [
        Part("", head),
        *([Part(mark("What was asked"), columns=ASKED, rows=rows)] if rows else []),
        Part("", body),
    ]
    signed = Signature(mark("Visit specialist"), visit.by[0] if visit else "", visit.on if visit else None)
    return Form(TITLE, visit.number if visit else "", parts, (signed, mark("Superior")))


def _asked(visit: Visit | None, questions: Iterable[Question]) -> Iterator[dict[str, object]]:
    told = visit.told if visit else {}
    for one in questions:
        value = told.get(one.field) if one.field else None
        answer = for_people(VALUE, value) if value is not None else ""
        yield {"block": one.block, "question": one.zh if chosen() == "zh" else one.en, "answer": answer}


def _day(told: object) -> Kind:
    return Kind.MOMENT if isinstance(told, dict) and Detail.AT in told else Kind.DAY
