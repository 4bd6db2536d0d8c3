"""`custmgr staff number`, `breach`, `leave`, `handover`; `custmgr customer transfer`, `inform`, `assignments`."""

from custmgr.areas.salespeople.commands.handing import customer
from custmgr.areas.salespeople.commands.staying import staff

__all__ = ["customer", "staff"]
