"""Where a dealer may sell, and whose box a code is."""

import re
from collections.abc import Iterable

from custmgr.areas.distributors.facts.goods import Code
from custmgr.ground.text import folded

_CODE = re.compile(r"(?P<prefix>.*?)(?P<digits>[0-9]{1,18})")
_SHORT = {
    "内蒙古自治区": "内蒙古", "广西壮族自治区": "广西", "西藏自治区": "西藏", "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
}  # fmt: skip
_PROVINCE = re.compile(r"^(.+?)(?:省|特别行政区|市)(.*)$")


def region_of(text: str) -> str:
    """Return a region as it is compared: province, or province and city, without 省 and 市.

    >>> region_of(" 浙江省杭州市 "), region_of("浙江"), region_of("广西壮族自治区")
    ('浙江杭州', '浙江', '广西')
    """
    typed = folded(text).replace(" ", "").replace("/", "")
    for long, short in _SHORT.items():
        typed = typed.replace(long, short)
    while found := _PROVINCE.match(typed):
        typed = found[1] + found[2]
    return typed


def is_inside(region: str, territory: Iterable[str]) -> bool:
    """Say whether a region is one of the territory or lies in one of it (DST-11, DST-28)."""
    place = region_of(region)
    return any(place.startswith(region_of(part)) for part in territory)


def overlap(one: str, other: str) -> bool:
    """Say whether one of two regions lies in the other (DST-11)."""
    return is_inside(one, (other,)) or is_inside(other, (one,))


def read_code(text: str) -> Code | None:
    """Read a box code: anything, then a number of at most 18 digits; None where it ends in none (DST-10).

    >>> str(read_code("zj-00105")), read_code("ZJ")
    ('ZJ-00105', None)
    """
    found = _CODE.fullmatch(folded(text).replace(" ", "").upper())
    return Code(found["prefix"], found["digits"]) if found else None
