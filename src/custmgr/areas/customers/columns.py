"""What is shown of single entries in a customer's file."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

VIOLATION = (
    Column("code", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("on", mark("Day"), Kind.DAY),
    Column("kind", mark("Kind")),
    Column("event", mark("Event")),
)
EVALUATION = (
    Column("code", mark("Customer code")),
    Column("name", mark("Customer name")),
    Column("evaluator", mark("Evaluator")),
    Column("evaluation", mark("Evaluation")),
)
