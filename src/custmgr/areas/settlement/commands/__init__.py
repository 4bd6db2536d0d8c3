"""The verbs of certificates and return notes, and the report on collection."""

from custmgr.areas.settlement.commands.allowances import allowance
from custmgr.areas.settlement.commands.collection import report
from custmgr.areas.settlement.commands.returns import return_

__all__ = ["allowance", "report", "return_"]
