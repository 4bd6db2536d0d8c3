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


class Meal(Word):
    """At which meal the guests sat (OCC-03)."""

    BREAKFAST = "breakfast", mark("Breakfast")
    LUNCH = "lunch", mark("Lunch")
    DINNER = "dinner", mark("Dinner")
    LATE = "late", mark("Late supper")


class Passing(Word):
    """A step on the way of a day's sheets and briefs (OCC-04 to OCC-10)."""

    BRIEF = "brief", mark("Brief and sheets handed in")
    SIGNED = "signed", mark("Briefs signed")
    OWN_BRIEF = "own_brief", mark("Own brief sent to the hotel general manager")
    READ = "read", mark("Sheets and briefs read")
    TOLD_FRONT_HALL = "told_front_hall", mark("Reported to the front-hall manager")
    TOLD_MARKETING = "told_marketing", mark("Reported to the marketing manager")
    ENTERED = "entered", mark("Occasions entered")
