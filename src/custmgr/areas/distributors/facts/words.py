"""The enumerations of distributors."""

from custmgr.ground.words import Word, mark


class DealerKind(Word):
    """What a dealer is to the company (DST-01)."""

    TIER1 = "tier1", mark("First-tier dealer")
    AGENT = "agent", mark("Agent")


class Size(Word):
    """How large a dealer is; the larger ones have billing halls (DST-23)."""

    SMALL = "small", mark("Small")
    MEDIUM = "medium", mark("Medium")
    LARGE = "large", mark("Large")


class Standing(Word):
    """How far a dealer has come (DST-01, DST-15)."""

    FAILED = "failed", mark("Screening failed")
    SCREENED = "screened", mark("Screening passed")
    ACTIVE = "active", mark("Appointed")
    ENDED = "ended", mark("Cooperation ended")


class Score(Word):
    """What is scored at a screening (DST-02, DST-05, DST-07)."""

    REPUTATION = "reputation", mark("Reputation")
    MANAGEMENT = "management", mark("Management ability")
    COVERAGE = "coverage", mark("Market coverage")
    FINANCE = "finance", mark("Overall financial ability")
    FUNDS = "funds", mark("Money for stock and a growing market")
    OPENING = "opening", mark("Ability to open the market")


class KnockOut(Word):
    """What fails a screening whatever the scores say (DST-03, DST-04, DST-06)."""

    BAD_DEBT = "bad_debt", mark("It has bad debts")
    PRICING = "pricing", mark("It does not keep to prices and the rules of the trade")
    LICENCE = "licence", mark("It has no valid licence")
    YEARS = "years", mark("It has been in the line too few years")


class Origin(Word):
    """How a sale outside the territory came to light (DST-11, DST-28)."""

    CODE = "code", mark("Box code")
    FLOW = "flow", mark("Sales flow sheet")


class BreachState(Word):
    """What the company decided about a sale outside the territory."""

    CANDIDATE = "candidate", mark("To be decided")
    CONFIRMED = "confirmed", mark("Confirmed")
    DISMISSED = "dismissed", mark("Not confirmed")


class Penalty(Word):
    """What follows from a confirmed sale outside the territory (DST-12 to DST-15)."""

    VOLUME = "volume", mark("Sales volume deducted")
    TAKEN_BACK = "taken_back", mark("Expenses and bonus taken back")
    FINE = "fine", mark("Fine")
    TERMINATE = "terminate", mark("Cooperation ends")
    REBATE = "rebate", mark("Year-end rebate after it")


class FlowState(Word):
    """Whether the flow sheet of a month is there (DST-24)."""

    RECEIVED = "received", mark("Received")
    OPEN = "open", mark("Not due yet")
    DUE = "due", mark("Due today")
    OVERDUE = "overdue", mark("Overdue")


class ReturnReason(Word):
    """Why goods may come back without a special case (DST-16)."""

    QUALITY = "quality", mark("Quality fault")
    TRANSPORT_DAMAGE = "transport_damage", mark("Damage in transport")
    UNSALEABLE_OTHER = "unsaleable_other", mark("Another state that hinders sale")


class ReturnState(Word):
    """How far a return has come (DST-18, DST-19)."""

    OPEN = "open", mark("May come back")
    CONSENTED = "consented", mark("Agreed orally, form to follow")
    APPLIED = "applied", mark("Form entered, to be approved")
    APPROVED = "approved", mark("Approved")
    RECEIVED = "received", mark("Received")
    NOT_RECOGNISED = "not_recognised", mark("Not recognised")


class SupportKind(Word):
    """What is done together with a dealer (DST-20, DST-22, DST-23, DST-25)."""

    COLLECTION = "collection", mark("Opening channels so that money comes in")
    DEEPEN = "deepen", mark("Widening and deepening channels")
    BILLING_HALL = "billing_hall", mark("Work with the billing hall")
    COOPERATION = "cooperation", mark("Distribution made easy together")
