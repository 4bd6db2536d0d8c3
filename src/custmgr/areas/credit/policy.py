"""The shape of the numbers of credit."""

from decimal import Decimal
from typing import ClassVar

from custmgr.areas.credit.facts.holds import HoldMode
from custmgr.areas.credit.facts.titles import TITLES
from custmgr.areas.staff.facts import Role
from custmgr.ground.frozen import frozen


@frozen
class Policy:
    """When a customer is watched, what overdue payments do, and who gives an opinion on a change of the limit."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    watch_share_ratio: Decimal
    overdue_tolerance_fen: int
    overdue_tolerance_days: int
    overdue_report_days: int
    on_overdue: HoldMode
    change_chain: tuple[Role, ...]
    change_required: tuple[str, ...]
    opinion_workdays: int

    def faults(self) -> tuple[str, ...]:
        """Tell what is wrong beyond the types: a share outside 0 to 1, a number below nothing, an empty chain.

        The form knows only its own fields (CRL-10, CRL-12, CRL-13, CUS-31).
        """
        outside = () if 0 <= self.watch_share_ratio <= 1 else ("watch_share_ratio: must lie between 0 and 1",)
        numbers = {
            "overdue_tolerance_fen": self.overdue_tolerance_fen,
            "overdue_tolerance_days": self.overdue_tolerance_days,
            "overdue_report_days": self.overdue_report_days,
            "opinion_workdays": self.opinion_workdays,
        }
        negative = tuple(f"{key}: must not be negative" for key, number in numbers.items() if number < 0)
        empty = () if self.change_chain else ("change_chain: may not be left out",)
        unknown = tuple(key for key in self.change_required if key not in TITLES)
        return outside + negative + empty + tuple(f"change_required.{key}: is no field of the form" for key in unknown)
