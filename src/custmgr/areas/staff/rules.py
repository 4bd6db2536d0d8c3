"""How a name and figures enter the staff register."""

from decimal import Decimal

from custmgr.areas.staff.facts import THOUSANDTHS, Figure, Figures
from custmgr.areas.staff.refusals import FigureTooSmall, NoName, TooFine
from custmgr.ground.language import _
from custmgr.ground.refusals import NotClean
from custmgr.ground.text import folded, is_clean


def name_of(text: str) -> str:
    """Return a name with its blanks folded; an empty one and one with control characters are refused."""
    if not is_clean(text) or any(sign in text for sign in "\n\t"):
        raise NotClean(_("Name"), text)
    if not (name := folded(text)):
        raise NoName
    return name


def thousandths(figure: Figure, value: Decimal | None) -> int | None:
    """Return a number as thousandths; a finer one is refused, None stays None.

    >>> thousandths(Figure.BASE_POINTS, Decimal("1.5"))
    1500
    """
    if value is None:
        return None
    fine = value * THOUSANDTHS
    if fine != int(fine):
        raise TooFine(figure, value)
    return int(fine)


def check_figures(figures: Figures) -> None:
    """Refuse base points or a bonus base not above zero, a bonus below zero, and a unit of odd signs (CMP-119)."""
    if figures.unit is not None and (not is_clean(figures.unit) or any(sign in figures.unit for sign in "\n\t")):
        raise NotClean(_("Unit"), figures.unit)
    for figure, value in ((Figure.BASE_POINTS, figures.base_points), (Figure.BONUS_BASE, figures.bonus_base)):
        if value is not None and value <= 0:
            raise FigureTooSmall(figure)
    if figures.bonus_fen is not None:
        check_bonus(figures.bonus_fen)


def check_bonus(bonus_fen: int) -> None:
    """Refuse a bonus below zero; a month without bonus is zero (CMP-121)."""
    if bonus_fen < 0:
        raise FigureTooSmall(Figure.BONUS)
