"""Customers from CSV into the indexed table by executemany, cells checked and duplicates searched by hand."""

import csv
import re
import sqlite3
import sys
from itertools import islice
from pathlib import Path

SQL = (
    "INSERT INTO customer (code, name, name_key, mnemonic, kind, party, region, file_state, contact, phone, phone_key,"
    " address, district, registered_on) VALUES (?, ?, ?, '', 'buyer', 'company', 'domestic', 'submitted', ?, ?, ?, ?,"
    " ?, '2026-03-05')"
)
PHONE = re.compile(r"[0-9]{11}")


def rows(path):
    codes, people = set(), set()
    with Path(path).open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        for code, name, contact, phone, address, district, kind in reader:
            key = name.casefold()
            if not (code and name and contact and kind) or not PHONE.fullmatch(phone):
                raise ValueError(code)
            if code in codes or (key, phone) in people:
                continue
            codes.add(code)
            people.add((key, phone))
            yield code, name, key, contact, phone, phone, address, district


def main(db, path):
    connection = sqlite3.connect(db, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("BEGIN IMMEDIATE")
    found = rows(path)
    while batch := list(islice(found, 10_000)):
        connection.executemany(SQL, batch)
    connection.execute("COMMIT")


main(*sys.argv[1:])
