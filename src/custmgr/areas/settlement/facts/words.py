"""The words of settlement papers, and the way a return note goes."""

from custmgr.ground.words import Word, mark
from custmgr.mechanisms.flow import Flow, Stage


class Kind(Word):
    """Which paper settles a decided complaint."""

    ALLOWANCE = "allowance", mark("Sales allowance certificate")
    RETURN = "return", mark("Finished goods return note")


class Place(Word):
    """Where a settlement paper is signed (CMP-74)."""

    MANAGER = "manager", mark("(Deputy) manager")
    GENERAL_MANAGER = "general_manager", mark("(Deputy) general manager")
    CUSTOMER = "customer", mark("Customer's seal")


class Mode(Word):
    """How returned goods are handled (CMP-75)."""

    RETURN = "return", mark("Return of goods")
    EXCHANGE = "exchange", mark("Return with replacement")
    REWORK = "rework", mark("Rework")


class ProofKind(Word):
    """What proves a return or an allowance to accounting (CMP-82, CMP-84)."""

    ORIGINAL_INVOICE = "original_invoice", mark("Original unified invoice")
    INVOICE_COPY = "invoice_copy", mark("Photocopy of the original invoice")
    RETURN_CERTIFICATE = "return_certificate", mark("Sales return certificate")
    ALLOWANCE_CERTIFICATE = "allowance_certificate", mark("Sales allowance certificate, sealed")


class State(Word):
    """How far a settlement paper has come."""

    ISSUED = "issued", mark("Issued")
    SIGNED = "signed", mark("Signed")
    VERIFIED = "verified", mark("Verified")
    RECEIVED = "received", mark("Goods received")
    PROVED = "proved", mark("Proof on file")
    BOOKED = "booked", mark("Booked")
    VOID = "void", mark("Void")


RETURN_WAY = Flow(
    tuple(Stage(s.value) for s in (State.ISSUED, State.VERIFIED, State.RECEIVED, State.PROVED, State.BOOKED)),
    exits=(State.VOID.value,),
)
