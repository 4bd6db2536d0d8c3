"""The enumerations of occasions."""

from custmgr.ground.words import Word, mark


class OccasionKind(Word):
    """What is celebrated (OCC-02)."""

    BIRTHDAY = "birthday", mark("Birthday")
    LONGEVITY = "longevity", mark("Longevity birthday")
    CELEBRATION = "celebration", mark("Company celebration")
    WEDDING = "wedding", mark("Wedding")
    ANNIVERSARY = "anniversary", mark("Anniversary")


class Calendar(Word):
    """By which calendar the day comes back (OCC-21)."""

    SOLAR = "solar", mark("Solar")
    LUNAR = "lunar", mark("Lunar")


class Place(Word):
    """Where the guests sat (OCC-02, OCC-05)."""

    ROOM = "room", mark("Private room")
    HALL = "hall", mark("Main hall")


class Source(Word):
    """On which paper the occasion was noted (OCC-05)."""

    SHEET = "sheet", mark("Dining sheet")
    BRIEF = "brief", mark("Daily brief")


class Step(Word):
    """What was done about an occasion; each is kept."""

    ASSIGNED = "assigned", mark("Assigned")
    ACKNOWLEDGED = "acknowledged", mark("Acknowledged")
    STOPPED = "stopped", mark("Stopped")
