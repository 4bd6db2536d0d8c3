"""The words of importance, and what it is judged by."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from custmgr.ground.words import Word, mark


class Rank(Word):
    """How important a customer is, most important first; never compared with a grade (INF-06 to INF-14)."""

    A = "A", mark("A, VIP")
    B = "B", mark("B, important")
    C = "C", mark("C, fairly important")
    D = "D", mark("D, general")
    E = "E", mark("E, ordinary enquirer")


class Route(Word):
    """By which condition a customer is that important, in the order they are tried (INF-16)."""

    A1 = "A1", mark("total purchases reach the amount of class A")
    A2 = "A2", mark("owns a villa and has influence in the trade or around the company")
    A3 = "A3", mark("owns property, is interested in a villa and brings buyers")
    B1 = "B1", mark("owns a villa or property of that class")
    B2 = "B2", mark("total purchases reach the amount of class B")
    B3 = "B3", mark("owns property and holds public office or has major influence in the trade")
    C = "C", mark("has bought property")
    D = "D", mark("wants to buy, or takes part in events")
    E = "E", mark("enquired only")

    @property
    def rank(self) -> Rank:
        """Return the importance this route leads to."""
        return Rank(self.value[0])


class Flag(Word):
    """What is known of a customer that purchases do not tell."""

    VILLA = "villa", mark("owns an independent villa")
    VILLA_CLASS = "villa_class", mark("owns property of the villas' class")
    VILLA_INTENT = "villa_intent", mark("interested in a villa")
    OWNER = "owner", mark("owns property of ours")
    BRINGS_BUYERS = "brings_buyers", mark("brings people around to buy")
    INDUSTRY_INFLUENCE_MAJOR = "industry_influence_major", mark("major influence in the trade")
    COMPANY_INFLUENCE = "company_influence", mark("influence around the company")
    GOV_OFFICIAL = "gov_official", mark("important public office")
    INTENT = "intent", mark("wants to buy")
    EVENT = "event", mark("took part in an event")


class Card(Word):
    """The card that goes with an importance (INF-15)."""

    DIAMOND = "diamond", mark("Diamond card")
    PLATINUM = "platinum", mark("Platinum card")
    GOLD = "gold", mark("Gold card")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one customer; the total of all purchases in fen."""

    customer_id: int
    code: str
    name: str
    total_fen: int = 0
    flags: frozenset[Flag] = frozenset()
    events: int = 0

    def has(self, *flags: Flag) -> bool:
        """Say whether one of these is known of the customer."""
        return not self.flags.isdisjoint(flags)

    @property
    def owns(self) -> bool:
        """Say whether the customer has bought property, by the purchases or by what is known (INF-12)."""
        return self.total_fen > 0 or Flag.OWNER in self.flags


@dataclass(frozen=True, slots=True)
class Importance:
    """How important a customer was found to be on a day, by which route and from what; in fen."""

    customer_id: int
    code: str
    name: str
    route: Route
    card: Card | None
    total_fen: int
    flags: tuple[Flag, ...]
    events: int
    on: date

    @property
    def rank(self) -> Rank:
        """Return the importance the route leads to."""
        return self.route.rank


Cards = Mapping[str, Card]
