"""`custmgr customer grade` and `custmgr report grades`: how good a customer is, and how much credit that is worth."""

from custmgr.areas.grading.commands.proposing import customer
from custmgr.areas.grading.commands.writing import report

__all__ = ["customer", "report"]
