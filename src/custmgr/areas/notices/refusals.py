"""What the notices say no with."""

from custmgr.areas.notices.facts import ChannelKind
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class BadAddress(Refusal):
    """A mail address cannot be one."""

    says = mark("“{text}” in {place} is not a mail address")
    way = mark("type it like name@example.com")
    place: str
    text: str


class NeedsHost(Refusal):
    """A mail channel needs to know its server and its two addresses."""

    says = mark("e-mail needs {options}")
    way = mark("`custmgr notice setup email --host HOST --from ADDRESS --to ADDRESS`")
    options: tuple[str, ...]


class LoginInTheClear(Refusal):
    """A password would travel unencrypted."""

    says = mark("a login over an unencrypted connection would show the password to everybody on the way")
    way = mark("use --tls starttls or --tls tls, or leave out --user")


class PasswordFileOpen(Refusal):
    """A password file is missing, or others may read it."""

    says = mark("the password file {path} is missing, or others may read it")
    way = mark("write the password into it and close it with `chmod 600 {path}`, or set CUSTMGR_SMTP_PASSWORD")
    path: str


class NoSuchChannel(Refusal):
    """A channel that is not set up cannot be removed."""

    says = mark("the channel {channel} is not set up")
    way = mark("see `custmgr notice channels`")
    channel: ChannelKind


class DefaultChannel(Refusal):
    """Standard output is what is left when no other channel is set up."""

    says = mark("standard output is the default channel and cannot be removed")
    way = mark("set up e-mail and it is no longer used: `custmgr notice setup email …`")


class TrialFailed(Refusal):
    """A trial did not arrive; nothing was entered and nothing is waiting."""

    exit = Exit.UNDELIVERED
    says = mark("the trial by {channel} failed: {why}")
    way = mark(
        "mend the settings: `custmgr notice setup email --host HOST --from ADDRESS --to ADDRESS`, then try again"
    )
    channel: ChannelKind
    why: str


class Undelivered(Refusal):
    """Everything is saved, but a channel failed."""

    exit = Exit.UNDELIVERED
    says = mark("{count} notices could not be delivered by {channel}: {why}")
    way = mark("they stay in the outbox and the next run tries again; look with `custmgr notice test`")
    count: int
    channel: ChannelKind
    why: str
