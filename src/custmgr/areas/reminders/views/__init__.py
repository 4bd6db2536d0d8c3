"""Reading reminder and inquiry notes, and what waits for one."""

from typing import TYPE_CHECKING

from custmgr.ground.doors import opened

if TYPE_CHECKING:
    from custmgr.areas.reminders.views.notes import find_note, last_reminders, list_notes, seek_inquiry

__all__ = ["find_note", "last_reminders", "list_notes", "seek_inquiry"]
__getattr__ = opened(__name__, {"notes": tuple(__all__)})
