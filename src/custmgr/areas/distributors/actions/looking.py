"""Looking dealers, cases and returns up; nothing here writes."""

from custmgr.areas.distributors.actions import asking
from custmgr.areas.distributors.facts.dealers import Dealer
from custmgr.areas.distributors.facts.goods import Breach, Code, Find, Shipment
from custmgr.areas.distributors.facts.returns import Return
from custmgr.areas.distributors.facts.words import BreachState, ReturnState, Standing
from custmgr.areas.distributors.refusals.goods import NotACode, UnknownCode
from custmgr.areas.distributors.rules import territory
from custmgr.areas.distributors.rules.territory import is_inside
from custmgr.areas.distributors.views import dealers, goods, returns
from custmgr.ground.desk import Reader


def list_dealers(desk: Reader, region: str | None, standing: Standing | None) -> list[Dealer]:
    """List dealers, those who may sell in a region, or those that have come so far."""
    found = dealers.list_dealers(desk.connection, desk.today)
    if region is not None:
        found = [one for one in found if one.standing is Standing.ACTIVE and is_inside(region, one.regions)]
    return [one for one in found if standing is None or one.standing is standing]


def look_up(desk: Reader, code: str) -> Find:
    """Say whose box a code is, and where it may be sold (DST-10)."""
    asking.policy_of(desk)
    typed, shipment = holder(desk, code)
    known = dealers.territory_on(desk.connection, shipment.customer_id, desk.today)
    return Find(str(typed), shipment, known.regions if known else (), None, None)


def list_breaches(desk: Reader, customer: str | None, state: BreachState | None) -> list[Breach]:
    """List cases, of one dealer or of all, those decided so or all."""
    where, told = "1", {}
    if customer is not None:
        where, told = "b.customer_id = :customer", {"customer": asking.customer(desk, customer).id}
    found = goods.list_breaches(desk.connection, where, **told)
    return [case for case in found if state is None or case.state is state]


def list_returns(desk: Reader, customer: str | None, state: ReturnState | None) -> list[Return]:
    """List returns, of one dealer or of all, those that have come so far or all."""
    where, told = "1", {}
    if customer is not None:
        where, told = "r.customer_id = :customer", {"customer": asking.customer(desk, customer).id}
    found = returns.list_returns(desk.connection, where, **told)
    return [case for case in found if state is None or case.state is state]


def holder(desk: Reader, text: str) -> tuple[Code, Shipment]:
    """Return a code and the shipment that holds it, or refuse (DST-10)."""
    code = code_of(text)
    found = goods.holding(desk.connection, code, code)
    if not found:
        raise UnknownCode(str(code))
    return code, found[0]


def code_of(text: str) -> Code:
    """Read a box code, or refuse (DST-10)."""
    code = territory.read_code(asking.text_of("--code", text))
    if code is None:
        raise NotACode(text)
    return code
