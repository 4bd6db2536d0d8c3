"""Looking customers, people and records up, as import files name them."""

import sqlite3

from custmgr.ground.text import key_of


def customer_keys(connection: sqlite3.Connection) -> dict[str, int | None]:
    """Return every customer by code and by name, as import files name them; None where a name is not clear."""
    rows = connection.execute("SELECT id, code, name_key FROM customer_called").fetchall()
    found: dict[str, int | None] = {}
    for number, _code, name in rows:
        found[name] = number if found.get(name, number) == number else None
    return found | {key_of(code): number for number, code, _name in rows}


def staff_keys(connection: sqlite3.Connection) -> dict[str, int]:
    """Return everybody who works or worked here, by name; who works here comes before a namesake who left."""
    return dict(connection.execute("SELECT name, id FROM staff ORDER BY left_on IS NULL, left_on"))


def old_acquaintances(connection: sqlite3.Connection) -> set[int]:
    """Return the customers who bought or were visited before (CUS-19)."""
    query = (
        "SELECT DISTINCT customer_id FROM bought UNION"
        " SELECT DISTINCT customer_id FROM visit WHERE method = 'onsite' OR kind IN ('first', 'revisit')"
    )
    return {row[0] for row in connection.execute(query)}


def is_recorded(connection: sqlite3.Connection, key: tuple[int, str, str, str], before_id: int) -> bool:
    """Say whether a visit of this customer, day, method and content was recorded before a record."""
    query = "SELECT 1 FROM visit WHERE customer_id = ? AND on_day = ? AND method = ? AND content = ? AND id < ?"
    return connection.execute(query, (*key, before_id)).fetchone() is not None


def one_sided_first_visits(connection: sqlite3.Connection, after_id: int, needed: int) -> int:
    """Count the first visits entered after a record that fewer salespersons made than needed (CUS-19)."""
    return int(
        connection.execute(
            "SELECT count(*) FROM visit v WHERE v.id > ? AND v.kind = 'first' AND ? >"
            " (SELECT count(*) FROM visit_staff t JOIN staff_role r ON r.staff_id = t.staff_id"
            " AND r.role = 'salesperson' WHERE t.visit_id = v.id)",
            (after_id, needed),
        ).fetchone()[0]
    )
