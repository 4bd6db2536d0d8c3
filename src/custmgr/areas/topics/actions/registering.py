"""The sales channels a customer registers with the company (VIS-28)."""

from datetime import date

from custmgr.areas.customers import views as customers
from custmgr.areas.topics import store, views
from custmgr.areas.topics.facts import Channel
from custmgr.areas.topics.refusals import ChannelThere, NoChannelName, NoSuchChannel
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.refusals import NotClean
from custmgr.ground.text import folded, is_clean, key_of


def change(desk: Desk, customer: str, register: str | None, end: str | None, on: date | None) -> list[Channel]:
    """Register a channel, or enter that one ended; the list is returned (VIS-28)."""
    found, day = customers.find(desk.connection, customer), on or desk.today
    known = {key_of(one.name): one for one in views.channels_of(desk.connection, found.id) if one.ended_on is None}
    for name in (register, end):
        if name is not None and not folded(name):
            raise NoChannelName
        if name is not None and not is_clean(name):
            raise NotClean("--register", name)
    if register is not None:
        if (there := known.get(key_of(register))) is not None:
            raise ChannelThere(found.name, there.name, there.registered_on.isoformat(), found.code)
        store.register(desk, found.id, folded(register), day)
    if end is not None:
        if key_of(end) not in known:
            raise NoSuchChannel(found.name, folded(end), found.code)
        store.end(desk, found.id, end, max(day, known[key_of(end)].registered_on))
    desk.note("customer channels", found.code, register=register, end=end, on=day)
    return views.channels_of(desk.connection, found.id)


def channels(desk: Reader, customer: str) -> list[Channel]:
    """List the channels a customer registered."""
    return views.channels_of(desk.connection, customers.find(desk.connection, customer).id)
