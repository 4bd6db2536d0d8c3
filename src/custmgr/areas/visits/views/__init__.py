"""Reading the visits: records, what makes a customer new, and the facts every cadence looks at."""

from typing import TYPE_CHECKING

from custmgr.ground.doors import opened

if TYPE_CHECKING:
    from custmgr.areas.visits.views.cadences import Chosen, contacts_of, holds, potential, standings
    from custmgr.areas.visits.views.files import (
        customer_keys,
        is_recorded,
        old_acquaintances,
        one_sided_first_visits,
        staff_keys,
    )
    from custmgr.areas.visits.views.records import find, last_spoken_of, learnt, list_visits, past_of

__all__ = [
    "Chosen",
    "contacts_of",
    "customer_keys",
    "find",
    "holds",
    "is_recorded",
    "last_spoken_of",
    "learnt",
    "list_visits",
    "old_acquaintances",
    "one_sided_first_visits",
    "past_of",
    "potential",
    "staff_keys",
    "standings",
]
__getattr__ = opened(
    __name__,
    {
        "records": ("list_visits", "find", "learnt", "last_spoken_of", "past_of"),
        "files": ("customer_keys", "staff_keys", "old_acquaintances", "is_recorded", "one_sided_first_visits"),
        "cadences": ("Chosen", "potential", "contacts_of", "standings", "holds"),
    },
)
