"""What is shown of the notices."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

CHANNEL = (
    Column("channel", mark("Channel"), of="name"),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("host", mark("Server")),
    Column("port", mark("Port"), Kind.NUMBER),
    Column("tls", mark("Encryption"), Kind.WORD),
    Column("from", mark("Sender"), of="sender"),
    Column("to", mark("Recipient"), Kind.LIST, of="recipients"),
    Column("user", mark("Login"), of="login"),
    Column("secret_file", mark("Secret file")),
    Column("expect", mark("Expected answer")),
    Column("timeout_seconds", mark("Time limit in seconds"), Kind.NUMBER),
)
ADDRESS = (
    Column("name", mark("Name")),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("address", mark("Address")),
)
NOTICE = (
    Column("state", mark("State"), Kind.WORD),
    Column("channel", mark("Channel")),
    Column("reader", mark("Recipient")),
    Column("line", mark("Notice")),
    Column("owner", mark("Owner"), table=False),
    Column("item", mark("Key"), table=False),
    Column("attempts", mark("Attempts"), Kind.NUMBER),
    Column("doubtful", mark("May be double"), Kind.FLAG, table=False),
    Column("fault", mark("Fault")),
    Column("entered_at", mark("Entered at"), Kind.MOMENT, table=False),
    Column("tried_at", mark("Tried at"), Kind.MOMENT, table=False),
    Column("sent_at", mark("Sent at"), Kind.MOMENT),
)
ATTEMPT = (
    Column("at", mark("Tried at"), Kind.MOMENT, whole=True),
    Column("channel", mark("Channel")),
    Column("reader", mark("Recipient")),
    Column("notices", mark("Number of notices"), Kind.NUMBER),
    Column("outcome", mark("Outcome"), Kind.WORD),
    Column("fault", mark("Fault")),
)
TRIAL = (
    Column("channel", mark("Channel")),
    Column("kind", mark("Kind"), Kind.WORD),
    Column("delivered", mark("Came through"), Kind.FLAG),
    Column("fault", mark("Fault")),
)
