"""Comparing the books of a time with a total worked out elsewhere."""

from datetime import date, timedelta

from custmgr.areas.money.facts.reconciling import Reconciled
from custmgr.areas.money.views import reconciling as views
from custmgr.ground.desk import Reader
from custmgr.ground.records import Control

BESIDE = timedelta(days=10)


def reconcile(desk: Reader, kind: str, first: date, last: date, control: Control) -> Reconciled:
    """Compare; where something differs, look for the entry missing, doubled, on the wrong side or just outside."""
    ledger = views.ledger_of(desk.connection, kind, first, last)
    compared = Reconciled(first, last, ledger, control.total_fen or 0, control.rows, ())
    if not compared.difference_fen:
        return compared
    days = (first - BESIDE, first, last, last + BESIDE)
    return compared._replace(suspects=tuple(views.suspects(desk.connection, kind, days, compared.difference_fen)))
