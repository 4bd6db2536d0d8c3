"""What the answers to topics are refused with; each under the rule of its topic."""

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class TopicsOff(Refusal):
    """The company asks for no topics."""

    rule = "VIS-06"
    exit = Exit.REFUSED
    says = mark("the policy in force asks for no topics")
    way = mark(
        "write what was learnt: --content TEXT; or switch them on: `custmgr policy edit topics.in_use=true --by STAFF`"
    )


class NoTopic(Refusal):
    """A visit brings back something of the topics."""

    rule = "VIS-06"
    exit = Exit.REFUSED
    says = mark("a visit brings back at least {least} of the topics; {found} is recorded")
    way = mark("add --topic CODE=TEXT; the codes: `custmgr visit topics`")
    least: int
    found: int


class NoSuchTopic(Refusal):
    """No topic bears this code."""

    rule = "VIS-06"
    says = mark("there is no topic “{code}”")
    way = mark("the codes: `custmgr visit topics`")
    code: str


class NoSuchFlag(Refusal):
    """No topic knows this flag."""

    says = mark("there is no flag “{name}”")
    way = mark("choose one of: {flags}")
    name: str
    flags: tuple[str, ...]


class NoSuchQuestion(Refusal):
    """A topic does not ask this."""

    says = mark("{code} {title} asks nothing called “{name}”")
    way = mark("it asks: {questions}")
    code: str
    title: str
    name: str
    questions: tuple[str, ...]


class NoCode(Refusal):
    """An answer does not say which topic it belongs to."""

    says = mark("“{text}” does not say which topic it belongs to")
    way = mark("type it like {example}")
    text: str
    example: str


class UnreadableAnswer(Refusal):
    """An answer cannot be read as what is asked."""

    says = mark("“{text}” is no answer to {code} {question}")
    way = mark("type it like {example}")
    text: str
    code: str
    question: str
    example: str


class OutOfBounds(Refusal):
    """An answer lies outside what is possible."""

    exit = Exit.REFUSED
    says = mark("{code} {question} cannot be {text}")
    way = mark("it lies from {least} to {most}")
    code: str
    question: str
    text: str
    least: str
    most: str


class AnswerMissing(Refusal):
    """A line lacks something it cannot do without."""

    exit = Exit.REFUSED
    says = mark("a line of {code} {title} lacks: {question}")
    way = mark("type it like {example}")
    code: str
    title: str
    question: str
    example: str


class Unbalanced(Refusal):
    """A line does not add up."""

    exit = Exit.REFUSED
    says = mark("{code} {name}: {sum} makes {made}, not {total}")
    way = mark("correct one of the figures")
    code: str
    name: str
    sum: str
    made: str
    total: str


class OverWhole(Refusal):
    """The lines together pass the whole."""

    exit = Exit.REFUSED
    says = mark("{code} {question}: the lines make {made}, more than {most}")
    way = mark("correct one of the figures")
    code: str
    question: str
    made: str
    most: str


class TextMissing(Refusal):
    """A topic that is reported in words, without words."""

    exit = Exit.REFUSED
    says = mark("{code} {title} is reported in words")
    way = mark("write it: --topic {code}=TEXT")
    code: str
    title: str


class NothingLearnt(Refusal):
    """A topic that is named and not spoken of."""

    exit = Exit.REFUSED
    says = mark("nothing is recorded of {code} {title}")
    way = mark("write it: --topic {code}=TEXT, or answer with --set {code}.FIELD=VALUE")
    code: str
    title: str


class ChannelThere(Refusal):
    """A sales channel is registered once."""

    says = mark("{name} registered the channel {channel} on {on}")
    way = mark("see `custmgr customer channels {code}`")
    name: str
    channel: str
    on: str
    code: str


class NoSuchChannel(Refusal):
    """A sales channel that is not registered cannot end."""

    says = mark("{name} has no registered channel {channel}")
    way = mark("see `custmgr customer channels {code}`")
    name: str
    channel: str
    code: str


class NoChannelName(Refusal):
    """A sales channel bears a name."""

    says = mark("a sales channel bears a name")
    way = mark("type its name")
