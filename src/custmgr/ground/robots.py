"""The group robots of DingTalk, WeCom and Feishu, and any other service by a template: what each is sent and answers.

A robot that refuses a message answers 200 all the same: only the code in its answer tells.
"""

import json
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256
from hmac import digest
from typing import Any
from urllib.parse import quote_plus

from custmgr.ground import post
from custmgr.ground.delivery import Credentials, Fault
from custmgr.ground.frozen import frozen
from custmgr.ground.words import mark

PLACES = re.compile(r"\{(title|text|count|reader|secret)\}")
BUSY = -1
FINE = frozenset({0, 200})
GOOD = frozenset({"ok", "success"})


@frozen
class Message:
    """What is told: a heading, the lines below it, how many they are, to whom, and whose names are called."""

    title: str
    text: str
    count: int = 0
    reader: str = ""
    mentions: tuple[tuple[str, str], ...] = ()


@frozen
class Robot:
    """One service: how many bytes of text it takes, how a message is written, where its answer says yes or no."""

    limit: int
    write: Callable[[Message, Credentials, int], tuple[str, Any]]
    codes: tuple[str, ...]
    words: tuple[str, ...]


def send(kind: str, to: Credentials, message: Message, now_ms: int, seconds: float) -> None:
    """Post a message to a group robot; raise the Fault unless its answer says that it was taken."""
    robot = ROBOTS[kind]
    url, body = robot.write(message, to, now_ms)
    answer = post.post(to, url, body, seconds)
    code = next((answer.body[key] for key in robot.codes if key in answer.body), None) if answer.body else None
    if code is None:
        raise _senseless(url)
    if code != 0:
        told = post.said(answer.body, (*robot.codes, *robot.words), to)
        raise Fault(mark("refused: {detail}"), told, passing=code == BUSY)


def send_by_template(template: str, expect: str, to: Credentials, message: Message, seconds: float) -> None:
    """Post a message in a form of the company's own; raise the Fault unless the answer says that it was taken."""
    answer = post.post(to, to.url, filled(json.loads(template), message, to), seconds)
    if not _is_taken(answer.body, expect):
        if expect and answer.body is None:
            raise _senseless(to.url)
        told = post.said(answer.body, ("errcode", "code", "errmsg", "msg", "message", "error"), to)
        raise Fault(mark("refused: {detail}"), told or post.place_of(to.url))


def filled(tree: Any, message: Message, to: Credentials) -> Any:
    """Put a message into the strings of a template, wherever it names {title}, {text}, {count}, {reader} or {secret}.

    >>> filled({"a": ["{title}: {text}"], "n": 1}, Message("T", "{count}"), Credentials("u"))
    {'a': ['T: {count}'], 'n': 1}
    """
    if isinstance(tree, dict):
        return {key: filled(part, message, to) for key, part in tree.items()}
    if isinstance(tree, list):
        return [filled(part, message, to) for part in tree]
    if not isinstance(tree, str):
        return tree
    values = {"secret": to.secret, "title": message.title, "text": message.text, "reader": message.reader}
    return PLACES.sub(lambda place: {**values, "count": str(message.count)}[place[1]], tree)


def _dingtalk(message: Message, to: Credentials, now_ms: int) -> tuple[str, Any]:
    ids = [number for _name, number in message.mentions]
    text = "\n".join((message.title, message.text, *(f"@{number}" for number in ids)))
    body = {"msgtype": "text", "text": {"content": text}, "at": {"atUserIds": ids}}
    if not to.secret:
        return to.url, body
    sign = _signed(to.secret.encode(), f"{now_ms}\n{to.secret}".encode())
    return f"{to.url}{'&' if '?' in to.url else '?'}timestamp={now_ms}&sign={quote_plus(sign)}", body


def _wecom(message: Message, to: Credentials, _now_ms: int) -> tuple[str, Any]:
    ids = [number for _name, number in message.mentions]
    text = {"content": f"{message.title}\n{message.text}", "mentioned_list": ids}
    return to.url, {"msgtype": "text", "text": text}


def _feishu(message: Message, to: Credentials, now_ms: int) -> tuple[str, Any]:
    told = f"{message.title}\n{message.text}".replace("<", "＜")  # its texts may call people by a tag
    called = "".join(f'\n<at user_id="{number}">{name}</at>' for name, number in message.mentions)
    body: dict[str, Any] = {"msg_type": "text", "content": {"text": told + called}}
    if not to.secret:
        return to.url, body
    second = str(now_ms // 1000)
    return to.url, {"timestamp": second, "sign": _signed(f"{second}\n{to.secret}".encode(), b""), **body}


def _signed(key: bytes, text: bytes) -> str:
    return b64encode(digest(key, text, sha256)).decode("ascii")


def _is_taken(answer: Mapping[str, Any] | None, expect: str) -> bool:
    """Say whether an answer takes the message: it holds what is expected, or says no in none of the usual ways."""
    if expect:
        key, _is, value = expect.partition("=")
        return answer is not None and key in answer and json.dumps(answer[key]).strip('"') == value
    if answer is None:
        return True
    codes = [answer[key] for key in ("errcode", "code") if isinstance(answer.get(key), int)]
    return all(code in FINE for code in codes) and not any(answer.get(key) is False for key in GOOD)


def _senseless(url: str) -> Fault:
    return Fault(mark("{detail} answers with something else than a robot does"), post.place_of(url), doubtful=True)


ROBOTS: dict[str, Robot] = {
    "dingtalk": Robot(18_000, _dingtalk, ("errcode",), ("errmsg",)),
    "wecom": Robot(2_048, _wecom, ("errcode",), ("errmsg",)),
    "feishu": Robot(18_000, _feishu, ("code", "StatusCode"), ("msg", "StatusMessage")),
}
