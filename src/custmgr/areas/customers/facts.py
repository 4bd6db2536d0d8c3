"""The words of the customer file."""

from dataclasses import dataclass
from datetime import date

from custmgr.ground.words import Word, mark


class CustomerKind(Word):
    """What makes somebody a customer (CUS-2)."""

    BUYER = "buyer", mark("Buyer")
    PROSPECT = "prospect", mark("Intends to buy")
    USER = "user", mark("Uses such products")


class Party(Word):
    """Whether the customer is a company or a person (CUS-2)."""

    COMPANY = "company", mark("Company")
    PERSON = "person", mark("Person")


class Region(Word):
    """Whether the goods are delivered in mainland China."""

    DOMESTIC = "domestic", mark("Domestic")
    FOREIGN = "foreign", mark("Foreign")


class FileState(Word):
    """How far the registration form has come (CUS-7, CUS-8)."""

    DRAFT = "draft", mark("Draft")
    SUBMITTED = "submitted", mark("Submitted")
    ARCHIVED = "archived", mark("Archived")


@dataclass(frozen=True)
class Customer:
    """A customer as other areas name one."""

    id: int
    code: str
    name: str
    region: Region
    file_state: FileState
    salesperson: str | None
    registered_on: date
