"""What the credit check says no with; that an order is held is its answer and no refusal."""

from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NegativeOrder(Refusal):
    """An order below nothing was asked about."""

    says = mark("an order cannot have the amount {amount_fen}")
    way = mark("give the amount the customer orders for")
    amount_fen: int
