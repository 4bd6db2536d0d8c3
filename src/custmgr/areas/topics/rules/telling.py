"""What was learnt of a topic, told to scripts and to people; and the table itself."""

from collections.abc import Iterator

from custmgr.areas.topics.facts import FLAG_SET, Answered, Figure, Row
from custmgr.areas.topics.policy import Policy, Question, Topic
from custmgr.areas.topics.rules import table, working_out
from custmgr.ground.language import _, fill
from custmgr.ground.money import half_up, percent
from custmgr.ground.words import mark

HEAD, FIGURE, ACT = mark("{code} {title}"), mark("{title} {value}"), mark("→ {act}: {about}")
NOT_AVAILABLE = "n/a"


def tree(answered: Answered, policy: Policy) -> dict[str, object]:
    """Return what was learnt of a topic as scripts read it."""
    topic = policy.table.get(answered.code)
    if topic is None:
        return {"code": answered.code, "title": answered.code, "text": answered.text, "answers": dict(answered.answers)}
    filled = working_out.filled(answered, topic)
    return {
        "code": answered.code,
        "title": table.title_of(topic),
        "text": answered.text,
        "answers": _values(answered.answers, (*topic.questions, *map(table.as_flag, topic.flags))),
        "rows": [_values(row, topic.columns) for row in answered.rows],
        "filled": f"{filled[0]}/{filled[1]}" if filled else None,
        "figures": {figure.name: figure.value for figure in working_out.figures(answered, topic)},
        "acts": [{"act": act.name, "about": act.about} for act in working_out.acts(answered, topic)],
    }


def lines(answered: Answered, policy: Policy) -> str:
    """Return what was learnt of a topic as people read it: a head, then a line for each line and for what follows."""
    topic = policy.table.get(answered.code)
    if topic is None:
        return f"{answered.code} {answered.text or ''}".strip()
    return "\n".join([_head(answered, topic), *_below(answered, topic)])


def described(policy: Policy) -> Iterator[dict[str, object]]:
    """Yield every topic with what it asks."""
    for code, topic in policy.table.items():
        yield {
            "code": code,
            "block": topic.block,
            "title": table.title_of(topic),
            "rule": topic.rule,
            "written": topic.written,
            "questions": table.menu(iter(topic.questions)),
            "columns": table.menu(iter(topic.columns)),
            "flags": table.menu(iter(topic.flags)),
        }


def summary(found: tuple[Answered, ...], policy: Policy) -> str:
    """Return what a visit learnt in one line, for a record without a text of its own."""
    return _("; ").join(
        _("{code} {title}").format(code=one.code, title=one.text or _title(one, policy)) for one in found
    )


def _title(answered: Answered, policy: Policy) -> str:
    return table.title_of(policy.table[answered.code])


def _head(answered: Answered, topic: Topic) -> str:
    done, of = working_out.filled(answered, topic) or (0, 0)
    told = [fill(HEAD, code=answered.code, title=table.title_of(topic)), *([f"{done}/{of}"] if done and of > 1 else [])]
    parts = [answered.text] if answered.text else []
    parts += list(_pairs(answered.answers, topic.questions))
    parts += [table.title_of(flag) for flag in topic.flags if answered.answers.get(flag.name) == FLAG_SET]
    parts += [fill(FIGURE, title=one.title, value=_figure(one)) for one in working_out.figures(answered, topic)]
    return " ".join(told) + (_(": ") + _("; ").join(parts) if parts else "")


def _below(answered: Answered, topic: Topic) -> Iterator[str]:
    for row in answered.rows:
        yield "  " + _("; ").join(_pairs(row, topic.columns))
    for act in working_out.acts(answered, topic):
        yield "  " + fill(ACT, act=act.title, about=act.about)


def _pairs(kept: Row, questions: tuple[Question, ...]) -> Iterator[str]:
    for one in questions:
        if one.name in kept:
            yield fill(FIGURE, title=table.title_of(one), value=table.person(one, kept[one.name]))


def _figure(figure: Figure) -> str:
    if figure.value is None:
        return NOT_AVAILABLE
    return percent(figure.value) if figure.is_share else str(half_up(figure.value, 2))


def _values(kept: Row, questions: tuple[Question, ...]) -> dict[str, object]:
    values = {one.name: one for one in questions}
    return {name: _value(values[name], text) for name, text in kept.items() if name in values}


def _value(question: Question, text: str) -> object:
    return text if question.kind == "choice" else table.shown(question, text)
