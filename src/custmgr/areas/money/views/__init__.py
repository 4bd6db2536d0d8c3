"""Reading purchases and payments: lists, what is owed, what speaks against a sale on credit."""

from custmgr.areas.money.views.books import (
    as_brought,
    codes,
    count_repeated,
    keys_of,
    last_number,
    last_row,
    reversed_numbers,
    seek_promise,
    seek_state,
)
from custmgr.areas.money.views.entries import by_number, entries_of, payment_by_number, payment_entries, uses_of
from custmgr.areas.money.views.exceptions import (
    count_exceptions,
    count_listed_exceptions,
    judge_purchase,
    list_exceptions,
)
from custmgr.areas.money.views.owed import receivables
from custmgr.areas.money.views.payments import count_payments, list_payments, opens_of, rests_of, uses_left
from custmgr.areas.money.views.purchases import count_purchases, find_purchase, list_purchases

__all__ = [
    "as_brought",
    "by_number",
    "codes",
    "count_exceptions",
    "count_listed_exceptions",
    "count_payments",
    "count_purchases",
    "count_repeated",
    "entries_of",
    "find_purchase",
    "judge_purchase",
    "keys_of",
    "last_number",
    "last_row",
    "list_exceptions",
    "list_payments",
    "list_purchases",
    "opens_of",
    "payment_by_number",
    "payment_entries",
    "receivables",
    "rests_of",
    "reversed_numbers",
    "seek_promise",
    "seek_state",
    "uses_left",
    "uses_of",
]
