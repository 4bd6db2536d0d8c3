"""`custmgr customer verify`, `approvals`, `approve`, `publish`, `status`, `changes`."""

from custmgr.areas.upkeep.commands.approving import customer as approving
from custmgr.areas.upkeep.commands.keeping import customer as keeping

__all__ = ["approving", "keeping"]
