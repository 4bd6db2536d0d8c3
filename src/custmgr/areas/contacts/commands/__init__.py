"""`custmgr contact`: every touch that is no visit, and what is learnt by it."""

from custmgr.areas.contacts.commands.adding import contact as adding
from custmgr.areas.contacts.commands.importing import contact as importing
from custmgr.areas.contacts.commands.knowing import contact as knowing

__all__ = ["adding", "importing", "knowing"]
