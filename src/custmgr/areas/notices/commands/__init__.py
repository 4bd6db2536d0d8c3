"""`custmgr notice`: through which channels reminders go, and what became of them."""

from custmgr.areas.notices.commands.looking import notice as looking
from custmgr.areas.notices.commands.setting import notice as setting

__all__ = ["looking", "setting"]
