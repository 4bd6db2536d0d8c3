"""`custmgr visit check`, `checks`, `ratios`, `print`; `custmgr report callbacks`, `violations`."""

from custmgr.areas.supervision.commands.checking import visit
from custmgr.areas.supervision.commands.reporting import report

__all__ = ["report", "visit"]
