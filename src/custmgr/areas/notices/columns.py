"""What is shown of the notices."""

from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

CHANNEL = (
    Column("channel", mark("Channel"), Kind.WORD, of="kind"),
    Column("host", mark("Mail server")),
    Column("port", mark("Port"), Kind.NUMBER),
    Column("tls", mark("Encryption"), Kind.WORD),
    Column("from", mark("Sender"), of="sender"),
    Column("to", mark("Recipient"), of="recipient"),
    Column("user", mark("Login"), of="login"),
    Column("password_file", mark("Password file")),
    Column("timeout_seconds", mark("Time limit in seconds"), Kind.NUMBER),
)
ADDRESS = (Column("name", mark("Name")), Column("email", mark("E-mail")))
NOTICE = (
    Column("state", mark("State"), Kind.WORD),
    Column("channel", mark("Channel"), Kind.WORD),
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
