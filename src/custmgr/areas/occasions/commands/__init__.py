"""`custmgr occasion`, `custmgr record`, `custmgr report occasions`: special days, and the papers they are noted on."""

from custmgr.areas.occasions.commands.charging import record as charging
from custmgr.areas.occasions.commands.importing import occasion as importing
from custmgr.areas.occasions.commands.keeping import occasion as keeping
from custmgr.areas.occasions.commands.passing import record as passing
from custmgr.areas.occasions.commands.reporting import report as reporting

__all__ = ["charging", "importing", "keeping", "passing", "reporting"]
