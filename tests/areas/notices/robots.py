"""Servers that play the group robots: they verify what they are sent as the services do, and answer as they do."""

import hashlib
import hmac
import json
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

SECRET = "SEC0123456789abcdef测试"
TOKEN = "tok-5f3a9c01d2e4"
PATHS = {
    "dingtalk": f"/robot/send?access_token={TOKEN}",
    "wecom": f"/cgi-bin/webhook/send?key={TOKEN}",
    "feishu": f"/open-apis/bot/v2/hook/{TOKEN}",
    "webhook": f"/hooks/{TOKEN}",
}
HOUR = 3600

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Group:
    """A group chat behind a robot: what arrived in it, and what the server is to do next instead of judging."""

    kind: str
    port: int = 0
    scheme: str = "http"
    arrived: list[dict[str, Any]] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    next: list[Callable[[Any], None]] = field(default_factory=list)
    before_answering: Callable[[], None] = lambda: None
    over: Event = field(default_factory=Event)

    @property
    def url(self) -> str:
        """Return the address a clerk is given for this robot."""
        return f"{self.scheme}://127.0.0.1:{self.port}{PATHS[self.kind]}"

    @property
    def texts(self) -> list[str]:
        """Return the texts the group has read."""
        return [text_of(self.kind, body) for body in self.arrived]

    def judge(self, path: str, body: bytes) -> dict[str, Any]:
        """Judge a message as the service does: the address, the signature, the form, the size."""
        sent = json.loads(body)
        answer = JUDGES[self.kind](path, sent, body)
        if not answer.get("errcode") and not answer.get("code"):
            self.arrived.append(sent)
        return answer


def text_of(kind: str, body: dict[str, Any]) -> str:
    """Return the text of a message that was sent to a robot."""
    if kind == "webhook":
        return str(body["text"])
    return str(body["content"]["text"] if kind == "feishu" else body["text"]["content"])


def answering(status: int, body: bytes | dict[str, Any], **headers: str) -> Callable[[Any], None]:
    """Make a behaviour that answers so, whatever was sent."""

    def answer(handler: Any) -> None:
        _write(handler, status, body if isinstance(body, bytes) else json.dumps(body).encode(), headers)

    return answer


def silent(handler: Any) -> None:
    """Take the message and never say a word."""
    handler.server.group.over.wait(60)


def trickling(handler: Any) -> None:
    """Answer so slowly that no single read lasts long and the whole never ends."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.group.over.wait(0.3):
        handler.wfile.write(b" ")
        handler.wfile.flush()


@contextmanager
def playing(kind: str, context: Any = None) -> Iterator[Group]:
    """Run a server that plays a robot."""
    group = Group(kind, scheme="https" if context else "http")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.group = group  # type: ignore[attr-defined]
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    group.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield group
    finally:
        group.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        group = self.server.group  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers["Content-Length"]))
        group.requests.append({"path": self.path, "headers": dict(self.headers), "body": body})
        if group.next:
            _quietly(group.next.pop(0), self)
            return
        answer = json.dumps(group.judge(self.path, body)).encode()
        group.before_answering()
        _quietly(answering(200, answer), self)

    def log_message(self, *_args: Any) -> None:
        """Keep the test's output clean."""


def _quietly(act: Callable[[Any], None], handler: Any) -> None:
    try:
        act(handler)
    except OSError:
        return  # the client went away, as it should


def _write(handler: Any, status: int, body: bytes, headers: dict[str, str]) -> None:
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", **headers}.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def _dingtalk(path: str, sent: dict[str, Any], body: bytes) -> dict[str, Any]:
    asked = parse_qs(urlsplit(path).query, strict_parsing=True)
    if asked.get("access_token") != [TOKEN]:
        return {"errcode": 300005, "errmsg": "token is not exist"}
    stamp, sign = asked.get("timestamp", ["0"])[0], asked.get("sign", [""])[0]
    right = b64encode(hmac.new(SECRET.encode(), f"{stamp}\n{SECRET}".encode(), hashlib.sha256).digest()).decode()
    if sign != right or abs(time.time() - int(stamp) / 1000) > HOUR:
        return {"errcode": 310000, "errmsg": "sign not match"}
    if len(body) > 20_000:
        return {"errcode": 400105, "errmsg": "too long"}
    return {"errcode": 0, "errmsg": "ok"} if sent["msgtype"] == "text" and sent["text"]["content"] else {"errcode": 1}


def _wecom(path: str, sent: dict[str, Any], _body: bytes) -> dict[str, Any]:
    if parse_qs(urlsplit(path).query).get("key") != [TOKEN]:
        return {"errcode": 93000, "errmsg": "invalid webhook url"}
    if len(sent["text"]["content"].encode()) > 2048:
        return {"errcode": 40058, "errmsg": "content exceed max length 2048"}
    return {"errcode": 0, "errmsg": "ok"}


def _feishu(path: str, sent: dict[str, Any], body: bytes) -> dict[str, Any]:
    if not path.endswith(f"/{TOKEN}"):
        return {"code": 19001, "msg": "param invalid: incoming webhook access token invalid"}
    stamp = str(sent.get("timestamp", "0"))
    right = b64encode(hmac.new(f"{stamp}\n{SECRET}".encode(), b"", hashlib.sha256).digest()).decode()
    if sent.get("sign") != right or abs(time.time() - int(stamp)) > HOUR:
        return {"code": 19021, "msg": "sign match fail or timestamp is not within one hour from current time"}
    if len(body) > 20 * 1024:
        return {"code": 9499, "msg": "Bad Request"}
    return {"StatusCode": 0, "StatusMessage": "success", "code": 0, "data": {}, "msg": "success"}


def _webhook(path: str, _sent: dict[str, Any], _body: bytes) -> dict[str, Any]:
    return {"code": 0} if path.endswith(TOKEN) else {"code": 401}


JUDGES: dict[str, Callable[[str, dict[str, Any], bytes], dict[str, Any]]] = {
    "dingtalk": _dingtalk,
    "wecom": _wecom,
    "feishu": _feishu,
    "webhook": _webhook,
}
