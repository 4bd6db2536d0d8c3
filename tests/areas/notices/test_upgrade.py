"""A file from before the robots keeps its channel, its addresses and its outbox."""

import sqlite3
from pathlib import Path

from custmgr.areas.notices import views
from custmgr.areas.notices.facts import Address, ChannelKind
from custmgr.ground import migrations


def test_what_was_set_up_and_told_before_stays_so(tmp_path: Path) -> None:
    step = next(int(path.name[:4]) for path in migrations.FOLDER.glob("*_channels.sql"))
    file = sqlite3.connect(tmp_path / "old.db", isolation_level=None)
    migrations.upgrade(file, until=step - 1)
    file.execute("INSERT INTO staff (id, name, entered_on) VALUES (1, '王业务', '2024-01-01')")
    file.execute("INSERT INTO notice_address VALUES (1, 'wang@example.com')")
    settings = ("email", "h", 587, "starttls", "a@example.com", "b@example.com", "u", "/p", 9)
    file.execute("INSERT INTO notice_channel VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", settings)
    for item, owner in (("x|due", None), ("y|due", "王业务")):
        file.execute(
            "INSERT INTO notice (item, channel, owner, line, state, entered_at, sent_at)"
            " VALUES (?, 'email', ?, 'line', 'sent', '2024-01-01', '2024-01-01')",
            (item, owner),
        )

    migrations.upgrade(file, until=step)

    channel = views.channels(file)[0]
    assert (channel.name, channel.kind, channel.recipients) == ("email", ChannelKind.EMAIL, ("b@example.com",))
    assert (channel.secret_file, channel.timeout_seconds) == ("/p", 9)
    assert views.addresses(file) == [Address("王业务", ChannelKind.EMAIL, "wang@example.com")]
    assert views.is_told(file, ["x|due", "y|due"], ["email"])
    assert [notice.reader for notice in views.outbox(file)] == ["wang@example.com", "b@example.com"]
    file.close()
