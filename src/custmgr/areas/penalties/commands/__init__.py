"""`custmgr penalty`, `complaint resale` and `report discipline`."""

from custmgr.areas.penalties.commands.deciding import penalty as deciding
from custmgr.areas.penalties.commands.deducting import penalty as deducting
from custmgr.areas.penalties.commands.proposing import complaint, penalty
from custmgr.areas.penalties.commands.writing import penalty as writing
from custmgr.areas.penalties.commands.writing import report

__all__ = ["complaint", "deciding", "deducting", "penalty", "report", "writing"]
