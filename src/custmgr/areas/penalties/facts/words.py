"""The words of punishment: tracks, acts and their ladder, states."""

from custmgr.ground.words import Word, mark


class Track(Word):
    """The two tracks of punishment, which start from different money and are kept apart (CMP-104)."""

    ECONOMIC = "economic", mark("Economic")
    ADMINISTRATIVE = "administrative", mark("Administrative")


class Act(Word):
    """The ladder of administrative punishment, from the lightest to the gravest (CMP-96)."""

    REPENTANCE = "repentance", mark("Letter of repentance")
    REPRIMAND_1 = "reprimand_1", mark("One reprimand")
    REPRIMAND_2 = "reprimand_2", mark("Two reprimands")
    MINOR_1 = "minor_1", mark("One minor demerit")
    MINOR_2 = "minor_2", mark("Two minor demerits")
    MAJOR_1 = "major_1", mark("One major demerit")
    MAJOR_2 = "major_2", mark("Two or more major demerits")
    NONE = "none", mark("No punishment")


LADDER = tuple(act for act in Act if act is not Act.NONE)
REPRIMANDS = (Act.REPRIMAND_1, Act.REPRIMAND_2)
MINORS = (Act.MINOR_1, Act.MINOR_2)
MAJORS = (Act.MAJOR_1, Act.MAJOR_2)
TIMES = {Act.NONE: 0, Act.REPRIMAND_2: 2, Act.MINOR_2: 2, Act.MAJOR_2: 2}


class State(Word):
    """How far the punishment of a case has come."""

    NONE = "none", mark("No punishment")
    PROVISIONAL = "provisional", mark("Provisional until the resale month ends")
    ASSESSED = "assessed", mark("Assessed")
    PARTLY = "partly_approved", mark("Economic part approved")
    APPROVED = "approved", mark("Approved")
    PUBLISHED = "published", mark("Published")


class Step(Word):
    """What personnel does with a punishment: takes it over, publishes it (CMP-68)."""

    SENT = "sent", mark("Sent to personnel")
    PUBLISHED = "published", mark("Published")


class Rest(Word):
    """What becomes of the rest of a fine when somebody has left, by the general manager's word (CMP-121)."""

    WAIVED = "waived", mark("Waived")
    PAID = "paid", mark("Paid otherwise")
    KEPT = "kept", mark("Still owed")


class Standing(Word):
    """How a fine stands."""

    OPEN = "open", mark("Open")
    SETTLED = "settled", mark("Settled")
    LEFT = "left", mark("Left; general manager decides")
    KEPT = "kept", mark("Left; still owed")
    WAIVED = "waived", mark("Left; waived")
    PAID = "paid", mark("Left; paid otherwise")
