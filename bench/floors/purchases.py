"""Purchases from CSV into the indexed table by executemany, every cell checked by hand."""

import csv
import sqlite3
import sys
from datetime import date
from itertools import islice
from pathlib import Path

SQL = (
    "INSERT INTO purchase (number, customer_id, on_day, product, quantity_milli, amount_fen, due_on, on_credit,"
    " paid_fen, district) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def fen(text):
    whole, _point, cents = text.partition(".")
    if not whole.isdecimal() or not (cents.isdecimal() or not cents):
        raise ValueError(text)
    return int(whole) * 100 + int((cents + "00")[:2])


def rows(path, known, today):
    with Path(path).open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        for number, code, on, product, quantity, amount, kind, district in reader:
            date.fromisoformat(on)
            if on > today or not number:
                raise ValueError(number)
            worth, credit = fen(amount), kind == "赊销"
            pieces = int(quantity) * 1000
            yield number, known[code], on, product, pieces, worth, on, credit, 0 if credit else worth, district


def main(db, path):
    connection = sqlite3.connect(db, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    known = dict(connection.execute("SELECT code, id FROM customer"))
    connection.execute("BEGIN IMMEDIATE")
    found = rows(path, known, "2026-03-05")
    while batch := list(islice(found, 10_000)):
        connection.executemany(SQL, batch)
    connection.execute("COMMIT")


main(*sys.argv[1:])
