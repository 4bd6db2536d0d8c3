"""What is learnt of a customer, of ourselves, and when greetings go out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from custmgr.ground.words import Word, mark
from custmgr.mechanisms.answers import YES


class Known(Word):
    """Everything that may be learnt of a customer beside the file (INF-18, ECM-05, ECM-06, ECM-20)."""

    NAME = "name", mark("Customer name")
    PHONE = "phone", mark("Telephone")
    CONTACT_ON = "contact_on", mark("Day of the first call or visit")
    SEX = "sex", mark("Sex")
    AGE_BAND = "age_band", mark("Age band")
    AREA = "area", mark("Area of home or work")
    NEED = "need", mark("Kind of need")
    PRICE_BAND = "price_band", mark("Acceptable price band")
    SINCERITY = "sincerity", mark("Sincerity of purchase")
    CHARACTERISTICS = "characteristics", mark("Main characteristics")
    BACKGROUND = "background", mark("Founding background")
    SCOPE = "scope", mark("Main business scope")
    CHINA_TRADE = "china_trade", mark("Trade with Chinese companies")
    MARKETING = "marketing", mark("Earlier marketing of the product")
    CHANNELS = "channels", mark("Mature channels")
    ZONE = "zone", mark("Time zone")
    MIDDLEMAN = "middleman", mark("Middleman")
    NEWCOMER = "newcomer", mark("New to the trade")
    MARKET = "market", mark("Market")


DERIVED = frozenset({Known.NAME, Known.PHONE, Known.CONTACT_ON})
FLAGS = frozenset({Known.MIDDLEMAN, Known.NEWCOMER})


class Holiday(Word):
    """Holidays on which greetings may go out (ECM-17)."""

    NEW_YEAR = "new_year", mark("New Year")
    SPRING_FESTIVAL = "spring_festival", mark("Spring Festival")
    DRAGON_BOAT = "dragon_boat", mark("Dragon Boat Festival")
    MID_AUTUMN = "mid_autumn", mark("Mid-Autumn Festival")
    NATIONAL_DAY = "national_day", mark("National Day")
    CHRISTMAS = "christmas", mark("Christmas")


class CredentialKind(Word):
    """What proves that we can be trusted (ECM-02)."""

    REFERENCE = "reference", mark("Trade reference")
    CERTIFICATE = "certificate", mark("Certificate")
    BANK = "bank", mark("Bank credit")


@dataclass(frozen=True)
class Sheet:
    """One sheet of a customer: its fields with what is known of each."""

    name: str
    rule: str
    values: Mapping[Known, str | None]

    @property
    def filled(self) -> int:
        """Count what is filled in."""
        return sum(value is not None for value in self.values.values())

    @property
    def completeness(self) -> Fraction | None:
        """Return the share filled in: 7 of 10 are 70.00 % (INF-18, ECM-06)."""
        return Fraction(self.filled, len(self.values)) if self.values else None

    @property
    def missing(self) -> tuple[Known, ...]:
        """Return what is still to be learnt."""
        return tuple(field for field, value in self.values.items() if value is None)


@dataclass(frozen=True)
class Credential:
    """A reference or certificate of our own."""

    id: int
    kind: CredentialKind
    name: str
    giver: str | None
    until_on: date | None
    entered_on: date
    withdrawn_on: date | None


def is_yes(value: str | None) -> bool:
    """Say whether a flag was set."""
    return value == YES
