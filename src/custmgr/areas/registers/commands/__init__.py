"""`custmgr intake`, `custmgr report intake` and `report owners`: the registers."""

from custmgr.areas.registers.commands.handing import intake as handing
from custmgr.areas.registers.commands.writing import report as writing

__all__ = ["handing", "writing"]
