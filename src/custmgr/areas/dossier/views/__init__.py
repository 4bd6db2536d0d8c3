"""Reading what is kept beside a complaint form."""

from custmgr.areas.dossier.views.file import entries
from custmgr.areas.dossier.views.records import filed, notes, owed, report, seek_note

__all__ = ["entries", "filed", "notes", "owed", "report", "seek_note"]
