"""The words of a complaint case."""

from custmgr.ground.words import Word, mark

THOUSANDTHS = 1000


class Stage(Word):
    """Where a complaint form lies (CMP-35)."""

    DRAFT = "draft", mark("Draft form")
    ACCEPT = "accept", mark("Registration")
    QC = "qc", mark("Quality investigation")
    MFG = "mfg", mark("Cause analysis")
    RD = "rd", mark("R&D opinion")
    REVIEW = "review", mark("Check")
    OPINION = "opinion", mark("Business opinion")
    SYNTHESIS = "synthesis", mark("Combined opinion")
    JUDGE = "judge", mark("Preliminary judgement")
    PLAN = "plan", mark("Proposed solution")
    DECISION = "decision", mark("Decision")
    TELL = "tell", mark("Answer to the customer")
    TREAT = "treat", mark("Repair or return")
    NEGOTIATE = "negotiate", mark("Negotiation with the customer")
    LITIGATION = "litigation", mark("Litigation")
    EXECUTE = "execute", mark("Execution")
    CLOSED = "closed", mark("Closed")
    VOID = "void", mark("Void")


ENDED = (Stage.CLOSED, Stage.VOID)


class Ending(Word):
    """The command that ends a stage: most are routed on, one is approved, the last is closed."""

    ROUTE = "route", mark("hand on")
    APPROVE = "approve", mark("approve")
    CLOSE = "close", mark("close")


class CauseClass(Word):
    """The class of a complaint by its cause (CMP-6)."""

    QUALITY = "quality", mark("Quality abnormality")
    HUMAN = "human", mark("Human factors")


class Outcome(Word):
    """How a closed case ended for the customer."""

    ACCEPTED = "accepted", mark("Accepted by the customer")
    NOT_ACCEPTED = "not_accepted", mark("Not accepted by the customer")
    UNFOUNDED = "unfounded", mark("Unfounded")


class Ruled(Word):
    """What a decision says (CMP-45)."""

    APPROVED = "approved", mark("Approved")
    CHANGED = "approved_changed", mark("Approved with changed amounts")
    RETURNED = "returned", mark("Sent back")
    UNFOUNDED = "unfounded", mark("Unfounded")


class Treatment(Word):
    """What is done for the customer; several may go together."""

    CLAIM = "claim", mark("Compensation")
    ALLOWANCE = "allowance", mark("Allowance")
    RETURN = "return", mark("Return of goods")
    REPLACEMENT = "replacement", mark("Replacement")
    REWORK = "rework", mark("Rework")
    NONE = "none", mark("No treatment")


BY_QUANTITY = (Treatment.RETURN, Treatment.REPLACEMENT)


class Basis(Word):
    """Which figure counts as the complaint amount (CMP-66)."""

    MAX = "max", mark("the larger of claim and loss")
    LOSS = "loss", mark("the loss")
    CLAIMED = "claimed", mark("the claim")


class Channel(Word):
    """How the customer is told the decision (CMP-46)."""

    LETTER = "letter", mark("Letter")
    PHONE = "phone", mark("Telephone")
    VISIT = "visit", mark("Visit")
    EMAIL = "email", mark("E-mail")
    OLD_BOOKS = "old_books", mark("Old books")


class YesNo(Word):
    """The answer to a yes-or-no question of the form."""

    YES = "yes", mark("yes")
    NO = "no", mark("no")


class Judgement(Word):
    """What a complaint is about, as the sales management department judges it (HBK-09)."""

    QUALITY = "quality", mark("Quality problem")
    OTHER = "other", mark("No quality problem")


class Tested(Word):
    """What the test of the quality complained of says (CPL-15)."""

    CONFIRMED = "confirmed", mark("Confirmed")
    NOT_CONFIRMED = "not_confirmed", mark("Not confirmed")


class Settlement(Word):
    """How the goods are dealt with (CPL-06)."""

    ONSITE_REPAIR = "onsite_repair", mark("Repair at the customer's")
    RETURN = "return", mark("Return of goods")
    NONE = "none", mark("Nothing to repair or return")


class Unknown(Word):
    """What is typed for a fact that nobody can find out any more (CMP-24)."""

    UNKNOWN = "unknown", mark("not known")


class DayKind(Word):
    """Which days a limit counts (CMP-61)."""

    CALENDAR = "calendar", mark("Calendar days")
    WORKING = "working", mark("Working days")


class CameBy(Word):
    """How a complaint came in (INF-29)."""

    HOTLINE = "hotline", mark("Complaint hotline")
    PHONE = "phone", mark("Telephone")
    LETTER = "letter", mark("Letter")
    EMAIL = "email", mark("E-mail")
    VISIT = "visit", mark("Visit")


class Field(Word):
    """Everything that is written on the complaint form, by the name `--set` knows."""

    ORDER = "order", mark("Order number")
    PRODUCT = "product", mark("Part number")
    QUANTITY = "quantity", mark("Quantity")
    SHIPPED = "shipped", mark("Shipped on")
    DEFECTIVE = "defective", mark("Defective quantity")
    DEMAND = "demand", mark("Customer's demand")
    REASON = "reason", mark("Reason of complaint")
    CLAIM = "claim", mark("Amount claimed")
    OPINION = "opinion", mark("Opinion of the business department")
    SAMPLE = "sample", mark("Abnormal sample")
    NO_SAMPLE = "no_sample", mark("Reason why there is no sample")
    REGION = "region", mark("Domestic or foreign")
    CLASS = "class", mark("Class by cause")
    CONFIRMED = "confirmed_defective", mark("Confirmed defective quantity")
    CAUSE = "cause", mark("Cause")
    RESPONSIBLE = "responsible", mark("Responsible department")
    UNIT = "unit", mark("Production unit")
    SHIFT = "shift", mark("Shift")
    PERSONNEL = "personnel", mark("Production personnel")
    PRODUCED_ON = "produced_on", mark("Produced on")
    UNKNOWN_REASON = "unknown_reason", mark("Reason why it is unknown")
    COUNTERMEASURE = "countermeasure", mark("Countermeasure")
    COMMENT = "comment", mark("Opinion of research and development")
    REMARK = "remark", mark("Remark of the check")
    NEGOTIATION = "negotiation", mark("Result of the negotiation")
    TREATMENT = "treatment", mark("Treatment")
    SIGNED_BY = "signed_by", mark("Signed by the superior")
    FOUNDED = "founded", mark("Complaint founded")
    LOSS = "loss", mark("Loss amount")
    TRACKED = "tracked", mark("Improvement tracked")
    PENALTY = "penalty", mark("Kind of penalty")
    TRACKED_REASON = "tracked_reason", mark("Reason for tracking")
    JUDGEMENT = "judgement", mark("Judgement")
    MATERIAL = "material", mark("Material handed over")
    SALESPERSON = "salesperson", mark("Salesperson")
    CONTACT = "contact", mark("First contact")
    ONSITE = "onsite", mark("Seen on the spot")
    DEPARTMENTS = "departments", mark("Departments concerned")
    PLAN = "plan", mark("Solution proposed")
    COST = "cost", mark("Cost of the solution")
    CONTACTED_ON = "contacted_on", mark("Customer spoken to on")
    MANAGER_OPINION = "manager_opinion", mark("Opinion of the sales management manager")
    OPINION_ON = "opinion_on", mark("Opinion dated")
    SATISFIED = "satisfied", mark("Customer satisfied")
    EXECUTED_ON = "executed_on", mark("Carried out on")
    COURT = "court", mark("Court")
    FILED_ON = "filed_on", mark("Filed on")
    RESULT = "result", mark("Result of the litigation")
    REPLY = "reply", mark("First reply to the customer")
    HANDLING_DUE = "handling_due", mark("To be handled by")
    TEST_RESULT = "test_result", mark("Result of the test")
    LIABLE = "liable", mark("Department at fault")
    PROPOSED = "proposed", mark("Persons proposed as responsible")
    HANDLING = "handling", mark("Handling proposed")
    TOLD_ON = "told_on", mark("Decision told on")
    TOLD_BY = "told_by", mark("Decision told by")
    SETTLED = "settled", mark("How it is settled")
    IMPROVEMENT = "improvement", mark("Improvement measure")
    IMPROVEMENT_OWNER = "improvement_owner", mark("Who improves it")
    IMPROVEMENT_DUE = "improvement_due", mark("To be improved by")
    NO_IMPROVEMENT = "no_improvement", mark("Reason why nothing is improved")
    EFFECT_ON = "effect_on", mark("Effect confirmed on")
    CHANNEL = "channel", mark("Came in by")
