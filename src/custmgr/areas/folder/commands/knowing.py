"""`custmgr customer contact`, `tag`, `tags`."""

from typing import Annotated

import typer

from custmgr.areas.customers.facts import Request
from custmgr.areas.folder.facts import WAYS
from custmgr.areas.folder.refusals import OneOfThem
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

customer = Verbs("customer")


@customer.command(help=_("List, enter or change contact persons."))
def contact(
    customer: options.Customer,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help=_("Whom; without a name all are listed."))
    ] = None,
    post: Annotated[str | None, typer.Option("--post", metavar="TEXT", help=_("Department and post."))] = None,
    phone: Annotated[str | None, typer.Option("--phone", metavar="NUMBER", help=_("Telephone."))] = None,
    fax: Annotated[str | None, typer.Option("--fax", metavar="NUMBER", help=_("Fax."))] = None,
    mobile: Annotated[str | None, typer.Option("--mobile", metavar="NUMBER", help=_("Mobile."))] = None,
    email: Annotated[str | None, typer.Option("--email", metavar="EMAIL", help=_("E-mail."))] = None,
    main: Annotated[bool, typer.Option("--main", help=_("The main contact."))] = False,
    swap: Annotated[
        bool, typer.Option("--swap", help=_("Becomes the main contact; the former one stays beside."))
    ] = False,
    gone: Annotated[bool, typer.Option("--gone", help=_("Is there no more."))] = False,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=_("Why."))] = None,
    requested_by: Annotated[
        str | None, typer.Option("--requested-by", metavar="STAFF", help=_("Who asked for the change."))
    ] = None,
    doc_no: Annotated[
        str | None, typer.Option("--doc-no", metavar="NUMBER", help=_("The number of the written request."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Look at the contact persons, or change one."""
    given = {"post": post, "phone": phone, "fax": fax, "mobile": mobile, "email": email}
    ways = {way: text for way in WAYS if (text := given[way]) is not None}
    if main + swap + gone > 1:
        raise OneOfThem("--main, --swap, --gone")

    from custmgr.areas.folder import columns
    from custmgr.areas.folder.actions import looking
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.show import show

    if name is None:
        with open_reader() as reader:
            _found, contacts = looking.contacts(reader, customer)
    else:
        from custmgr.areas.folder.actions import filing

        request = Request(requested_by, reason, doc_no)
        with open_desk() as desk:
            if swap:
                contacts = filing.swap(desk, customer, name, request)
            elif gone:
                contacts = filing.remove(desk, customer, name, request)
            else:
                contacts = filing.set_contact(desk, customer, name, ways, request, main=main)
    show(contacts, columns.CONTACT, as_json=as_json, empty=mark("No contact person is on file."))


@customer.command(help=_("Put tags on a customer, or take them off."))
def tag(
    customer: options.Customer,
    tags: Annotated[list[str] | None, typer.Argument(metavar="[TAG]...", help=_("The tags to put on."))] = None,
    remove: Annotated[
        list[str] | None, typer.Option("--remove", metavar="TAG", help=_("A tag to take off; repeatable."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Tag a customer, or show its tags."""
    from custmgr.areas.folder import columns
    from custmgr.areas.folder.actions import looking
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.show import show_one

    if tags or remove:
        from custmgr.areas.folder.actions import filing

        with open_desk() as desk:
            found, held = filing.tag(desk, customer, tags or (), remove or ())
    else:
        with open_reader() as reader:
            found, held = looking.tags(reader, customer)
    show_one({"code": found.code, "name": found.name, "tags": held}, columns.TAGS, as_json=as_json)


@customer.command(help=_("List the tags in use."))
def tags(as_json: options.Json = False) -> None:
    """List tags."""
    from custmgr.areas.folder import columns
    from custmgr.areas.folder.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.all_tags(desk)
    show(found, columns.TAG, as_json=as_json, empty=mark("No tag is in use."))
