"""`custmgr owner`: what owners of property bought."""

from custmgr.areas.owners.commands.entering import owner as entering

__all__ = ["entering"]
