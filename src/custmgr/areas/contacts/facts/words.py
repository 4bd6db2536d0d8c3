"""The enumerations of contacts."""

from custmgr.ground.words import Word, mark


class ContactKind(Word):
    """What kind of touch it was."""

    CALLIN = "callin", mark("Called in")
    WALKIN = "walkin", mark("Walked in")
    EVENT = "event", mark("Took part in an event of ours")
    TALK = "talk", mark("Talk with the customer")
    MEETING = "meeting", mark("Meeting")
    PUBLICITY = "publicity", mark("Introduction and publicity")
    PERFORMANCE = "performance", mark("Contract performance and quality")
    PROJECT_COORDINATION = "project_coordination", mark("Coordination between projects")
    CONTRACT = "contract", mark("Contract talks")
    TECH_STANDARD = "tech_standard", mark("Technical standards")
    WORK_STANDARD = "work_standard", mark("Working standards and rules")
    INTERNAL = "internal", mark("Message inside the company")
    MAIL = "mail", mark("Mail to the customer")
    CATALOGUE = "catalogue", mark("Catalogue sent")
    PROMOTION = "promotion", mark("Promotion sent")
    GREETING = "greeting", mark("Holiday greeting")
    INTENT = "intent", mark("Asked whether to cooperate")
    MATERIAL = "material", mark("Material sent")


class Level(Word):
    """Which meeting it was (COM-02, COM-11 to COM-14)."""

    COMPANY = "company", mark("Company meeting")
    COORDINATION = "coordination", mark("Coordination meeting")
    PROJECT = "project", mark("Project meeting")
    EXCHANGE = "exchange", mark("Exchange and summing-up meeting")


class Means(Word):
    """By which means it took place (COM-16, COM-17, COM-19)."""

    BROCHURE = "brochure", mark("Publicity material")
    WEBSITE = "website", mark("Website")
    TALKS = "talks", mark("Business talks")
    LECTURE = "lecture", mark("Lecture")
    RECEPTION = "reception", mark("Reception")
    VISIT = "visit", mark("Visit paid")
    SOCIAL = "social", mark("Social event")
    INTRANET = "intranet", mark("Intranet notice")
    EMAIL = "email", mark("Internal e-mail")
    SHARED_FILE = "shared_file", mark("Shared file or folder")
    PHONE = "phone", mark("Telephone talk")
    FACE = "face", mark("Talk face to face")
    WRITING = "writing", mark("Letter or note")
    SUGGESTION = "suggestion", mark("Suggestion scheme")
    POST = "post", mark("Disc or parcel by post")


class Subject(Word):
    """What it was about (COM-10, COM-19)."""

    QUALITY_POLICY = "quality_policy", mark("Quality policy and targets")
    CONTRACT_REVIEW = "contract_review", mark("Contract review")
    PROGRESS = "progress", mark("Project progress and cooperation")
    CUSTOMER_FEEDBACK = "customer_feedback", mark("Customers' requirements and feedback")
    ABILITY = "ability", mark("Maintenance ability")
    SERVICE = "service", mark("Service")
    REPUTATION = "reputation", mark("Reputation of the company")
    RECORD = "record", mark("Record of achievements")
    TECHNOLOGY = "technology", mark("Technology")
    EQUIPMENT = "equipment", mark("Equipment")
    ACHIEVEMENTS = "achievements", mark("Technical and research results")


INSIDE = frozenset({
    ContactKind.MEETING,
    ContactKind.PROJECT_COORDINATION,
    ContactKind.TECH_STANDARD,
    ContactKind.WORK_STANDARD,
    ContactKind.INTERNAL,
    ContactKind.PERFORMANCE,
})  # fmt: skip
ARRIVALS = frozenset({ContactKind.CALLIN, ContactKind.WALKIN})


class Bond(Word):
    """A way to keep a key customer loyal that a contact was an instance of (HBK-23)."""

    SUPPLY_PRIORITY = "supply_priority", mark("Goods first")
    SALES_SUPPORT = "sales_support", mark("Help with selling")
    NEW_PRODUCT_TRIAL = "new_product_trial", mark("New products first")
    ACTIVITY_SUPPORT = "activity_support", mark("Help with business activities")
    TOP_VISIT = "top_visit", mark("Visit by top managers")
    JOINT_PROMOTION = "joint_promotion", mark("Joint promotion")
    OPINION_SURVEY = "opinion_survey", mark("Regular request for opinions")
    REWARD = "reward", mark("Reward")
    INFORMATION = "information", mark("Smooth information")
    SYMPOSIUM = "symposium", mark("Round-table meeting")
