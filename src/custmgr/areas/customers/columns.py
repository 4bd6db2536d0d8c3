"""What is shown of single entries in a customer's file."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

VIOLATION = (
    Column("code", mark("Code")),
    Column("name", mark("Name")),
    Column("on", mark("Day"), Kind.DAY),
    Column("kind", mark("Kind")),
    Column("event", mark("Event")),
)
EVALUATION = (
    Column("code", mark("Code")),
    Column("name", mark("Name")),
    Column("evaluator", mark("Evaluator")),
    Column("evaluation", mark("Evaluation")),
)
