"""A quarter by customer: one query, and a write-only workbook of the same cells through openpyxl, its styles shared."""

import sqlite3
import sys

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Border, Font, Side

QUERY = """
SELECT c.code, c.name, s.name, '', 'C', sum(q) FILTER (WHERE now), sum(q) FILTER (WHERE NOT now), 0.5,
    sum(a) FILTER (WHERE now) / 100.0, sum(a) FILTER (WHERE NOT now) / 100.0, 0.5, 1.5, 0.5, count(*), count(*), 1.5,
    1.5, 1.5, 0.5, 0.5
FROM (SELECT customer_id, quantity_milli / 1000 AS q, amount_fen AS a, on_day >= '2025-10-01' AS now FROM purchase
    WHERE on_day < '2026-01-01') p
JOIN customer c ON c.id = p.customer_id LEFT JOIN staff s ON s.id = c.salesperson_id
GROUP BY p.customer_id ORDER BY 9 DESC
"""
STOPPED = 8


def main(db, target):
    book = Workbook(write_only=True)
    sheet, other = book.create_sheet(), book.create_sheet()
    cells = [WriteOnlyCell(sheet) for _column in range(20)]
    for cell in cells:
        cell.font, cell.border = Font("Calibri", 11), Border(bottom=Side("thin", "D0D7E5"))
    cells[0].number_format = "@"
    for row in sqlite3.connect(db).execute(QUERY):
        for cell, value in zip(cells, row, strict=True):
            cell.value = value
        sheet.append(cells)
        if row[5] is None:
            other.append(cells[:STOPPED])
    book.save(target)


main(*sys.argv[1:])
