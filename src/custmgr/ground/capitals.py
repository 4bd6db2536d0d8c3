"""Amounts in words as Chinese papers demand them: 人民币大写, from whole fen and never through a float."""

FIGURES = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿", "万亿")
GROUP = 10_000


def in_capitals(fen: int) -> str:
    """Write an amount in capitals; 整 closes one without jiao and fen, 负 stands before one below zero.

    >>> in_capitals(123_450), in_capitals(1_000_500_007), in_capitals(-5), in_capitals(0)
    ('人民币壹仟贰佰叁拾肆元伍角整', '人民币壹仟万零伍仟元零柒分', '人民币负伍分', '人民币零元整')
    """
    sign = "负" if fen < 0 else ""
    yuan, rest = divmod(abs(fen), 100)
    jiao, last = divmod(rest, 10)
    whole = f"{_whole(yuan)}元" if yuan else ""
    if not rest:
        return f"人民币{sign}{whole or '零元'}整"
    tens = f"{FIGURES[jiao]}角" if jiao else "零" if whole else ""
    ones = f"{FIGURES[last]}分" if last else "整"
    return f"人民币{sign}{whole}{tens}{ones}"


def _whole(number: int) -> str:
    """Write a whole number; a gap of noughts is said once, and none at the end."""
    told, gap, groups = "", False, []
    while number:
        number, group = divmod(number, GROUP)
        groups.append(group)
    for place in reversed(range(len(groups))):
        group = groups[place]
        if group:
            begins_with_nought = group < GROUP // 10
            told += (FIGURES[0] if told and (gap or begins_with_nought) else "") + _group(group) + GROUPS[place]
        gap = group % 10 == 0
    return told


def _group(number: int) -> str:
    """Write a number below ten thousand."""
    told, gap = "", False
    for place in (3, 2, 1, 0):
        figure = number // 10**place % 10
        if not figure:
            gap = bool(told)
            continue
        told += (FIGURES[0] if gap else "") + FIGURES[figure] + PLACES[place]
        gap = False
    return told
