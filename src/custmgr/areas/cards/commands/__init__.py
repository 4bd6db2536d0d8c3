"""The verbs of a customer that end by showing the card."""

from custmgr.areas.cards.commands.entering import customer as entering
from custmgr.areas.cards.commands.keeping import customer as keeping
from custmgr.areas.cards.commands.looking import customer as looking

__all__ = ["entering", "keeping", "looking"]
