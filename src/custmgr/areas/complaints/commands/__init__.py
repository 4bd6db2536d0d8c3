"""`custmgr complaint`: one case from the customer's report to its close."""

from custmgr.areas.complaints.commands.charging import complaint as charging
from custmgr.areas.complaints.commands.counting import complaint as counting
from custmgr.areas.complaints.commands.disputing import complaint as disputing
from custmgr.areas.complaints.commands.importing import complaint as importing
from custmgr.areas.complaints.commands.looking import complaint as looking
from custmgr.areas.complaints.commands.moving import complaint as moving
from custmgr.areas.complaints.commands.taking import complaint as taking

__all__ = ["charging", "counting", "disputing", "importing", "looking", "moving", "taking"]
