"""The last visit of every customer by GROUP BY, and with a number as many rows as the list, written as JSON."""

import json
import sqlite3
import sys

path, rows = sys.argv[1], int(sys.argv[2])
found = sqlite3.connect(path).execute("SELECT customer_id, max(on_day) FROM visit GROUP BY customer_id").fetchall()
row = {
    "state": "missed", "deadline": "2025-12-31", "days_late": 64, "customer": "C000001", "name": "第1磁电有限公司",
    "rule": "CUS-24", "reason": "2025Q4 未回访", "opens_on": "2025-10-01", "owner": "王业务",
    "methods": ["onsite", "phone", "email", "fax", "wechat", "video", "letter", "other"],
    "way": "custmgr visit record C000001 --by 王业务 --method onsite --content TEXT", "provisional": False,
}  # fmt: skip
if rows:
    sys.stdout.write(json.dumps([row] * rows, ensure_ascii=False, indent=2))
