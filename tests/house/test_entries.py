"""What was corrected or reversed stays in its table; whoever reads figures reads the views of what stands."""

import re
from pathlib import Path

AREAS = Path(__file__).parents[2] / "src" / "custmgr" / "areas"
RAW = re.compile(r"\b(?:FROM|JOIN) (?:purchase|payment)\b")


def test_only_money_reads_entries_that_no_longer_stand() -> None:
    """PLEASE READ from `bought`, `sale` (purchases less returns) or `received` instead."""
    raw = [
        f"{file.relative_to(AREAS)}: {found}"
        for file in AREAS.rglob("*.py")
        if file.relative_to(AREAS).parts[0] != "money"
        for found in RAW.findall(file.read_text("utf-8"))
    ]

    assert raw == []
