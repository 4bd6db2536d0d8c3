"""Reading a customer's folder."""

import sqlite3
from datetime import date

from custmgr.areas.folder.facts import Attachment, Contact, Standing, Tag
from custmgr.ground.text import key_of

MAIN = "SELECT contact, contact_post, phone, fax, mobile, email FROM customer WHERE id = ?"
SECOND = (
    "SELECT second_contact, second_contact_post, second_phone, second_fax, second_mobile, second_email"
    " FROM customer WHERE id = ?"
)
FURTHER = (
    "SELECT name, post, phone, fax, mobile, email, id FROM customer_person"
    " WHERE customer_id = ? AND gone_on IS NULL ORDER BY id"
)
TAGS = "SELECT tag FROM customer_tag WHERE customer_id = ? AND until IS NULL ORDER BY tag"
ALL_TAGS = (
    "SELECT min(tag), count(DISTINCT customer_id) FROM customer_tag WHERE until IS NULL GROUP BY tag_key ORDER BY 1"
)
ATTACHED = (
    "SELECT a.id, c.code, c.name, a.on_day, a.path, a.size, a.sha256, a.note, a.operator"
    " FROM customer_attachment a JOIN customer c ON c.id = a.customer_id WHERE (:id IS NULL OR a.customer_id = :id)"
    " ORDER BY c.code, a.id DESC"
)


def contacts(connection: sqlite3.Connection, customer_id: int) -> list[Contact]:
    """Return the contact persons of a customer, the main one first (FIL-18)."""
    main = connection.execute(MAIN, (customer_id,)).fetchone()
    second = connection.execute(SECOND, (customer_id,)).fetchone()
    further = connection.execute(FURTHER, (customer_id,)).fetchall()
    found = [Contact(Standing.MAIN, *main)] if main[0] else []
    found += [Contact(Standing.SECONDARY, *second)] if second[0] else []
    return found + [Contact(Standing.SECONDARY, *row) for row in further]


def tags(connection: sqlite3.Connection, customer_id: int) -> list[str]:
    """Return the tags a customer carries."""
    return [row[0] for row in connection.execute(TAGS, (customer_id,))]


def all_tags(connection: sqlite3.Connection) -> list[Tag]:
    """Return every tag in use, and how many customers carry it."""
    return [Tag(tag, count) for tag, count in connection.execute(ALL_TAGS)]


def tagged(connection: sqlite3.Connection, tag: str) -> set[int]:
    """Return who carries a tag."""
    query = "SELECT customer_id FROM customer_tag WHERE tag_key = ? AND until IS NULL"
    return {row[0] for row in connection.execute(query, (key_of(tag),))}


def attachments(connection: sqlite3.Connection, customer_id: int | None) -> list[Attachment]:
    """Return the files of a customer, or of all; the newest first."""
    found = connection.execute(ATTACHED, {"id": customer_id})
    return [Attachment(n, code, name, date.fromisoformat(on), *rest) for n, code, name, on, *rest in found]
