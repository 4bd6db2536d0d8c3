"""What is done with the customer register."""

from custmgr.areas.customers.actions.changing import (
    became_buyer,
    check_request,
    edit,
    evaluate,
    fill_in,
    give_to,
    keep_change,
    note_taken_back,
    note_violation,
    set_important,
)
from custmgr.areas.customers.actions.entering import (
    draft_for,
    import_file,
    register,
)
from custmgr.areas.customers.actions.reading import (
    check_answer,
    fields_in,
    lacking,
    refuse_unwished,
    titles,
)
from custmgr.areas.customers.actions.reviewing import (
    review,
    submit,
)

__all__ = [
    "became_buyer",
    "check_answer",
    "check_request",
    "draft_for",
    "edit",
    "evaluate",
    "fields_in",
    "fill_in",
    "give_to",
    "import_file",
    "keep_change",
    "lacking",
    "note_taken_back",
    "note_violation",
    "refuse_unwished",
    "register",
    "review",
    "set_important",
    "submit",
    "titles",
]
