"""What waits of hand-overs."""

from custmgr.areas.salespeople import views
from custmgr.areas.salespeople.actions.looking import leaver
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

SAYS = mark("{name} is leaving: {kept} customers to be transferred, {untold} to be notified")


def dues(desk: Reader) -> list[Due]:
    """Tell whose hand-over is unfinished (CUS-17, CUS-18)."""
    found = [leaver(desk, name) for name in views.leaving(desk.connection)]
    return [
        Due(
            rule="CUS-18" if one.kept else "CUS-17",
            key=one.name,
            says=SAYS,
            opens=one.leaving_since or desk.today,
            deadline=None,
            values={"name": one.name, "kept": one.kept, "untold": one.untold},
            owner=one.name,
            way=f"custmgr staff handover {one.name}",
        )
        for one in found
        if one.kept or one.untold
    ]
