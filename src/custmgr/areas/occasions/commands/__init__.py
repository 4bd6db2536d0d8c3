"""`custmgr occasion`: special days of guests and customers."""

from custmgr.areas.occasions.commands.importing import occasion as importing
from custmgr.areas.occasions.commands.keeping import occasion as keeping

__all__ = ["importing", "keeping"]
