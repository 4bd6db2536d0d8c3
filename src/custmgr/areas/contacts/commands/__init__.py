"""`custmgr contact`: every touch that is no visit."""

from custmgr.areas.contacts.commands.adding import contact as adding

__all__ = ["adding"]
