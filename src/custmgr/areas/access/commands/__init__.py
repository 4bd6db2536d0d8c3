"""`custmgr access`: who may see what, what was asked for and handed out."""

from custmgr.areas.access.commands.asking import access as asking
from custmgr.areas.access.commands.knowing import access as knowing

__all__ = ["asking", "knowing"]
