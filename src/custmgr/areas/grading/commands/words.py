"""What may be typed after `custmgr customer grade`."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated

import typer

from custmgr.ground import dates, money
from custmgr.ground.language import _
from custmgr.ground.periods import Quarter

Who = Annotated[
    str | None,
    typer.Argument(metavar="[CUSTOMER]", help=_("Code, name, part of the name, or pinyin initials; all if not given.")),
]
Which = Annotated[
    Quarter | None,
    typer.Option("--quarter", metavar="QUARTER", parser=dates.to_quarter, help=_("The finished quarter to grade.")),
]
Score = Annotated[
    Decimal | None,
    typer.Option("--score", metavar="N", parser=money.to_number, help=_("The review group's own total, 0 to 100.")),
]
Rate = Annotated[
    Fraction | None,
    typer.Option("--rate", metavar="RATE", parser=money.to_ratio, help=_("The on-time rate where none is known.")),
]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why it was entered by hand."))]
Member = Annotated[
    list[str] | None,
    typer.Option("--member", metavar="STAFF", help=_("Who of the review group took part; repeatable.")),
]
Again = Annotated[bool, typer.Option("--again", help=_("Propose anew where a grade is approved already."))]
Sign = Annotated[
    str,
    typer.Option("--sign", metavar="STAGE", help=_("Sign the summary table: prepared, rechecked, reviewed.")),
]
Approve = Annotated[
    Quarter | None,
    typer.Option("--approve", metavar="QUARTER", parser=dates.to_quarter, help=_("Put its proposals in force.")),
]
By = Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who signed on paper."))]
WhatIf = Annotated[
    Path | None, typer.Option("--what-if", metavar="FILE", help=_("Try a policy file's numbers; nothing is written."))
]
