"""`custmgr inquiry`: what customers ask, from the first word to the close."""

from custmgr.areas.inquiries.commands.asking import inquiry as asking
from custmgr.areas.inquiries.commands.looking import inquiry as looking
from custmgr.areas.inquiries.commands.settling import inquiry as settling

__all__ = ["asking", "looking", "settling"]
