"""The shape of the numbers the customer register works by."""

from collections.abc import Iterator
from typing import ClassVar

from custmgr.areas.customers.facts import BY_KEY, Need, Source
from custmgr.areas.staff.facts import Role
from custmgr.ground.frozen import frozen

ALWAYS_REQUIRED = ("name", "kind", "contact", "phone")
STRICT = {"extra": "forbid"}


@frozen
class Form:
    """What a complete form holds, which fields the company adds to it, which sources there are (CUS-6, INF-05)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    required: tuple[str, ...]
    extra_fields: tuple[str, ...]
    sources: tuple[Source, ...] = ()


@frozen
class Opening:
    """The longest payment term the old books may bring along (CUS-28)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    term_most_months: int
    term_most_days: int


@frozen
class Upkeep:
    """Who keeps the files, on what a change rests, who designed the form (FIL-01 to 05, 13 to 15)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    operator: Role
    helpers: tuple[Role, ...]
    salesperson_required: bool
    duplicates_refused: bool
    change_needs: tuple[Need, ...]
    others_need: tuple[Need, ...]
    template_owner: Role
    template_version: str
    interpreter: Role


@frozen
class Policy:
    """The numbers of the customer register."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    form: Form
    opening: Opening
    file: Upkeep

    def faults(self) -> tuple[str, ...]:
        """Name every list or number that cannot be worked with."""
        return (*self._form_faults(), *self._number_faults(), *self._file_faults())

    def _form_faults(self) -> Iterator[str]:
        known = {*BY_KEY, *self.form.extra_fields}
        for key in ALWAYS_REQUIRED:
            if key not in self.form.required:
                yield f"form.required.{key}: may not be left out"
        for key in self.form.required:
            if key not in known:
                yield f"form.required.{key}: is no field of the form"
        for key in self.form.extra_fields:
            if key in BY_KEY or not key.strip() or "=" in key:
                yield f"form.extra_fields.{key}: is no name for a further field"

    def _file_faults(self) -> Iterator[str]:
        if not self.file.template_version.strip():
            yield "file.template_version: is empty"

    def _number_faults(self) -> Iterator[str]:
        if self.opening.term_most_months < 0:
            yield "opening.term_most_months: below 0"
        if self.opening.term_most_days < 0:
            yield "opening.term_most_days: below 0"
