"""`custmgr customer contact`, `tag`, `tags`, `attach`, `attachments`."""

from custmgr.areas.folder.commands.attaching import customer as attaching
from custmgr.areas.folder.commands.knowing import customer as knowing

__all__ = ["attaching", "knowing"]
