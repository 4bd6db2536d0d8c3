"""`custmgr customer add`: the registration form."""

from typing import Annotated

import typer

from custmgr.areas.customers.facts import BY_KEY
from custmgr.ground import language, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

customer = Verbs("customer")
Name = Annotated[str, typer.Argument(metavar="NAME", help=_("The customer's full name."))]


def text(name: str, shown: str = "TEXT") -> typer.models.OptionInfo:
    """Make the option of one field of the form; its title is its line of help."""
    option: typer.models.OptionInfo = typer.Option(
        f"--{name}", metavar=shown, help=_(BY_KEY[name.replace("-", "_")].title) + _(".")
    )
    return option


@customer.command(help=_("Enter a customer's registration form."))
def add(
    name: Name,
    kind: Annotated[str | None, text("kind", "buyer|prospect|user")] = None,
    party: Annotated[str | None, text("party", "company|person")] = None,
    region: Annotated[str | None, text("region", "domestic|foreign")] = None,
    contact: Annotated[str | None, text("contact")] = None,
    contact_post: Annotated[str | None, text("contact-post")] = None,
    phone: Annotated[str | None, text("phone")] = None,
    mobile: Annotated[str | None, text("mobile")] = None,
    fax: Annotated[str | None, text("fax")] = None,
    email: Annotated[str | None, text("email")] = None,
    qq: Annotated[str | None, text("qq")] = None,
    address: Annotated[str | None, text("address")] = None,
    website: Annotated[str | None, text("website")] = None,
    district: Annotated[str | None, text("district")] = None,
    salesperson: Annotated[str | None, text("salesperson", "STAFF")] = None,
    source: Annotated[str | None, text("source")] = None,
    uscc: Annotated[str | None, text("uscc", "CODE")] = None,
    business_type: Annotated[str | None, text("business-type", "factory|agent|…")] = None,
    ownership: Annotated[str | None, text("ownership")] = None,
    legal_representative: Annotated[str | None, text("legal-representative")] = None,
    founded_on: Annotated[str | None, text("founded-on", "DATE")] = None,
    industry: Annotated[str | None, text("industry")] = None,
    products: Annotated[str | None, text("products")] = None,
    products_used: Annotated[str | None, text("products-used")] = None,
    magnet_use: Annotated[str | None, text("magnet-use")] = None,
    bank: Annotated[str | None, text("bank")] = None,
    bank_account: Annotated[str | None, text("bank-account")] = None,
    tax_number: Annotated[str | None, text("tax-number")] = None,
    remarks: Annotated[str | None, text("remarks")] = None,
    more: Annotated[
        list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help=_("Any other field of the form."))
    ] = None,
    draft: Annotated[bool, typer.Option("--draft", help=_("Keep an incomplete form as a draft."))] = False,
    as_json: options.Json = False,
) -> None:
    """Enter a customer, asking for what is missing where somebody can answer."""
    typed = {key: value for key, value in locals().items() if key in BY_KEY and value is not None}

    from custmgr.areas.cards import columns
    from custmgr.areas.cards.actions import listing as cards
    from custmgr.areas.customers import actions as customers
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    typed = _completed(typed, more or [], draft=draft)
    with open_desk() as desk:
        outcome = customers.register(desk, typed, draft=draft)
        card = cards.card_of(desk, outcome.customer.id)
    for doubt in outcome.doubts:
        warn(doubt.sentence, **doubt.values)
    show_one(card, columns.CARD if as_json else columns.ENTERED, as_json=as_json)


def _completed(typed: dict[str, str], more: list[str], *, draft: bool) -> dict[str, str]:
    """Add what --set brings, and what the clerk answers at a terminal before anything is opened for writing."""
    from custmgr.areas.customers import actions as customers
    from custmgr.ground.desk import open_reader
    from custmgr.ground.settings import may_ask

    with open_reader() as desk:
        whole = {**typed, **customers.fields_in(desk, more)}
        lacking = customers.lacking(desk, whole)
    return {**whole, **_answers(lacking)} if lacking and not draft and may_ask() else whole


def _answers(keys: tuple[str, ...]) -> dict[str, str]:
    import readline  # noqa: F401  gives the arrow keys and Chinese input methods a line to work on

    answers = {}
    for key in keys:
        field = BY_KEY.get(key)
        choices = f" ({language.choices(field.words)})" if field and field.words else ""
        answers[key] = _answer(key, f"{_(field.title) if field else key}{choices}")
    return answers


def _answer(key: str, question: str) -> str:
    """Ask until the answer is one the field can hold."""
    from custmgr.areas.customers import actions as customers
    from custmgr.ground.language import told
    from custmgr.ground.refusals import Refusal
    from custmgr.ground.show import warn

    while True:
        answer = str(typer.prompt(question, err=True))
        try:
            if customers.check_answer(key, answer):
                return answer
        except Refusal as refusal:
            sentence, way = told(refusal)
            warn("{line}", line=_("{sentence}; {way}").format(sentence=sentence, way=way))
