"""Letters to buyers: a draft by the stage of the business, and the checklist that stands beside an answer."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from custmgr.areas.contacts.actions import knowing
from custmgr.areas.contacts.facts.sheets import CredentialKind, Known, Sheet, is_yes
from custmgr.areas.contacts.views import sheets as known
from custmgr.areas.inquiries import rules, views
from custmgr.areas.inquiries.actions.looking import month_of
from custmgr.areas.inquiries.facts import Inquiry, Stage
from custmgr.areas.inquiries.policy import Letters, Policy
from custmgr.ground.desk import Reader
from custmgr.ground.language import _, fill
from custmgr.ground.money import percent
from custmgr.ground.periods import Month
from custmgr.ground.words import mark

ASK_BACK = "ask_back"
QUESTIONS = {
    Known.BACKGROUND: "When and by whom was your company founded?",
    Known.SCOPE: "What is the main scope of your business?",
    Known.CHINA_TRADE: "Have you traded with Chinese companies before?",
    Known.MARKETING: "Have you marketed this product before?",
    Known.CHANNELS: "Which sales channels do you have?",
}
HOURS = "Our office hours by your time: {first} to {last} ({zone})."
BEFORE = " the day before"
OFFICE = mark("Our office hours by the customer's time ({zone}): {first} to {last}. [ECM-20]")
DAY_BEFORE = mark("{at} the day before")
MISSING = mark("(missing: {missing})")
NOTHING_MORE = mark("The buyer is a middleman or new to the trade and was given nothing beyond the question. [ECM-05]")
ASPECTS = (
    ("care", mark("Care: speed of the replies, in time this month")),
    ("points", mark("Care: points of the question answered")),
    ("ask_back", mark("Care: what to ask back, known")),
    ("bank", mark("Professional: bank credit")),
    ("certificates", mark("Professional: quality certificates valid")),
    ("references", mark("Reliable: trade references")),
    ("promises", mark("Reliable: promises broken")),
)


@dataclass(frozen=True)
class Office:
    """Our office hours as the customer's clocks show them (ECM-20)."""

    zone: str
    first: str
    last: str
    before: bool

    def __str__(self) -> str:
        """Write them for a letter."""
        return HOURS.format(first=self.first + (BEFORE if self.before else ""), last=self.last, zone=self.zone)


def draft(desk: Reader, number: str, stage: Stage, sender: str) -> str:
    """Write the draft of a letter for a stage: points to answer, questions to ask back, our hours (ECM-07, ECM-08)."""
    inquiry, letters = views.find(desk.connection, number), desk.policy(Policy).letters
    office, facts = office_of(desk, inquiry.customer_id, letters), known.known_of(desk.connection, inquiry.customer_id)
    questions = [text for field, text in QUESTIONS.items() if facts.get(field) is None]
    points = [f"{point.number}. {point.text}:" for point in inquiry.points] or [f"{inquiry.text}:"]
    told = letters.templates[stage.value].format(
        contact=views.contact_of(desk.connection, inquiry.customer_id) or "Sir or Madam",
        points="\n".join(points),
        questions="\n".join(f"- {question}" for question in questions) or "-",
        hours=str(office) + "\n" if office else "",
        sender=sender,
    )
    return told.strip()


def office_of(desk: Reader, customer_id: int, letters: Letters, on: date | None = None) -> Office | None:
    """Return our office hours in the customer's time, where his time zone is known (ECM-20)."""
    zone = known.known_of(desk.connection, customer_id).get(Known.ZONE)
    if zone is None:
        return None
    day = on or desk.today
    first, last = rules.office_hours(*letters.office, ZoneInfo(zone), day)
    return Office(zone, f"{first:%H:%M}", f"{last:%H:%M}", first.date() < day)


def hours(desk: Reader, inquiry: Inquiry) -> dict[str, Any] | None:
    """Return our office hours in the customer's time as plain values, for scripts (ECM-20)."""
    office = office_of(desk, inquiry.customer_id, desk.policy(Policy).letters)
    return vars(office) if office else None


def beside(desk: Reader, inquiry: Inquiry) -> list[tuple[str, dict[str, object]]]:
    """Return what is told beside an answer: our hours, and a middleman given nothing more (ECM-05, ECM-20)."""
    letters, facts = desk.policy(Policy).letters, known.known_of(desk.connection, inquiry.customer_id)
    found: list[tuple[str, dict[str, object]]] = []
    office = office_of(desk, inquiry.customer_id, letters)
    if office:
        first = fill(DAY_BEFORE, at=office.first) if office.before else office.first
        found.append((OFFICE, {"zone": office.zone, "first": first, "last": office.last}))
    needs_more = is_yes(facts.get(Known.MIDDLEMAN)) or is_yes(facts.get(Known.NEWCOMER))
    if needs_more and inquiry.answered_at and not any(one.extra for one in inquiry.taken):
        found.append((NOTHING_MORE, {}))
    return found


def checklist(desk: Reader, inquiry: Inquiry) -> list[dict[str, Any]]:
    """Return how we stand in what buyers look at: care, professional, reliable (ECM-01, ECM-02, ECM-06)."""
    if not desk.policy(Policy).letters.checklist:
        return []
    _tallied, share = month_of(desk, Month.of(desk.today))
    asked = next((sheet for sheet in knowing.sheets(desk, inquiry.customer_id) if sheet.name == ASK_BACK), None)
    answered = sum(point.answered for point in inquiry.points)
    results = {
        "care": percent(share) if share is not None else _(mark("n/a")),
        "points": f"{answered}/{len(inquiry.points)}" if inquiry.points else _(mark("n/a")),
        "ask_back": _asked_back(asked),
        "promises": str(sum(promise.is_broken(desk.now) for promise in rules.promises(inquiry))),
        **_credentials(desk),
    }
    return [{"aspect": key, "what": _(what), "result": results[key]} for key, what in ASPECTS]


def _asked_back(sheet: Sheet | None) -> str:
    if sheet is None or not sheet.values:
        return _(mark("n/a"))
    missing = _(", ").join(_(field.label) for field in sheet.missing)
    told = f"{sheet.filled}/{len(sheet.values)} {percent(sheet.completeness)}"
    return f"{told} {fill(MISSING, missing=missing)}" if missing else told


def _credentials(desk: Reader) -> dict[str, str]:
    """Count what proves that we can be trusted and is still valid (ECM-02)."""
    valid = [one for one in known.credentials(desk.connection) if one.until_on is None or one.until_on >= desk.today]
    kinds = {"bank": CredentialKind.BANK, "certificates": CredentialKind.CERTIFICATE}
    kinds["references"] = CredentialKind.REFERENCE
    return {key: str(sum(one.kind is kind for one in valid)) for key, kind in kinds.items()}
