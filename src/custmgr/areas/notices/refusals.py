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


class BadName(Refusal):
    """A text cannot be the name of a channel, or of a person in a messenger."""

    says = mark("“{text}” in {place} cannot be a name")
    way = mark("use letters, digits and signs without blanks, at most {most} of them")
    place: str
    text: str
    most: int


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


class NoCredentials(Refusal):
    """The address of a robot or webhook cannot be used."""

    says = mark("{channel} cannot be set up: {why}")
    way = mark(
        'write url = "https://…" and, where it signs, secret = "…" into a file, close it with `chmod 600 FILE`,'
        " and name it with --secret-file FILE"
    )
    channel: ChannelKind
    why: str


class NeedsTemplate(Refusal):
    """A webhook needs to be told what its service wants to read."""

    says = mark("a webhook needs a template that is JSON and names {{text}} in one of its strings")
    way = mark("write one like {example} into a file and name it with --template FILE")
    example: str


class BadExpectation(Refusal):
    """What a webhook's answer must hold cannot be read."""

    says = mark("“{text}” in --expect does not say which field of the answer must have which value")
    way = mark("type it like --expect code=0")
    text: str


class NotForThis(Refusal):
    """An option belongs to another kind of channel."""

    says = mark("{channel} does not take {options}")
    way = mark("leave it out; see `custmgr notice setup --help`")
    channel: ChannelKind
    options: tuple[str, ...]


class NobodyCalled(Refusal):
    """A kind of channel reaches nobody by name."""

    says = mark("nobody is called by name through {channel}")
    way = mark("choose one of: {allowed}")
    channel: ChannelKind
    allowed: str


class NoSuchChannel(Refusal):
    """A channel that is not set up cannot be used or removed."""

    says = mark("the channel {channel} is not set up")
    way = mark("see `custmgr notice channels`")
    channel: str


class OtherKind(Refusal):
    """A name belongs to a channel of another kind."""

    says = mark("the name {channel} belongs to a channel of another kind: {kind}")
    way = mark("choose another name with --name, or remove it first: `custmgr notice remove {channel}`")
    channel: str
    kind: ChannelKind


class DefaultChannel(Refusal):
    """Standard output is what is left when no other channel is set up."""

    says = mark("standard output is the default channel and cannot be removed")
    way = mark("set up e-mail or a robot and it is no longer used: `custmgr notice setup email …`")


class TrialFailed(Refusal):
    """A trial did not arrive; nothing was entered and nothing is waiting."""

    exit = Exit.UNDELIVERED
    says = mark("the trial by {channel} failed: {why}")
    way = mark("mend the settings with `custmgr notice setup …`, then try again")
    channel: str
    why: str


class Undelivered(Refusal):
    """Everything is saved, but a channel failed."""

    exit = Exit.UNDELIVERED
    says = mark("{count} notices could not be delivered by {channel}: {why}")
    way = mark("they stay in the outbox and the next run tries again; look with `custmgr notice log` and `notice test`")
    count: int
    channel: str
    why: str
