"""Reading what is kept beside a complaint form."""

from typing import TYPE_CHECKING

from custmgr.ground.doors import opened

if TYPE_CHECKING:
    from custmgr.areas.dossier.views.file import entries
    from custmgr.areas.dossier.views.records import filed, notes, owed, report, seek_note

__all__ = ["entries", "filed", "notes", "owed", "report", "seek_note"]
__getattr__ = opened(__name__, {"file": ("entries",), "records": ("filed", "notes", "owed", "report", "seek_note")})
