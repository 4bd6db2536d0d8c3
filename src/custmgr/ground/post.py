"""One JSON document to one address over HTTP: certificate checked, no redirect followed, the answer read and judged."""

import json
import ssl
from collections.abc import Mapping
from http.client import HTTPException
from ipaddress import ip_address
from typing import Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qsl, urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

from custmgr.ground.delivery import Credentials, Fault
from custmgr.ground.text import visible
from custmgr.ground.words import mark

MOST = 1 << 16
SHOWN = 200
SHORT = 6  # shorter parts of an address say nothing that would have to be hidden
GONE = frozenset({301, 302, 303, 307, 308})
LATE = 504


class Answer(NamedTuple):
    """What a service answered: its HTTP status, and its body as a table where it is one."""

    status: int
    body: Mapping[str, Any] | None


def place_of(url: str) -> str:
    """Return the machine an address names, which is all of it that may be shown."""
    return urlsplit(url).hostname or ""


def check(url: str) -> None:
    """Refuse an address that is none, or that would send what it carries unencrypted beyond the own network."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    del port
    if parts.scheme not in {"http", "https"} or not parts.hostname or not url.isascii() or not url.isprintable():
        raise Fault(mark("the address in {detail} is not one like https://…"), "url")
    if parts.scheme == "http" and not _is_near(parts.hostname):
        raise Fault(mark("the address on {detail} is not encrypted: it must begin with https"), parts.hostname)


def post(to: Credentials, url: str, body: object, seconds: float) -> Answer:
    """Post the document; raise the Fault when nothing, or nothing sensible, was answered."""
    check(url)
    data = json.dumps(body, ensure_ascii=False).encode()
    headers = {"User-Agent": "custmgr", **to.headers, "Content-Type": "application/json; charset=utf-8"}
    request = Request(url, data=data, headers=headers, method="POST")  # noqa: S310  its scheme is checked above
    opener = build_opener(_NoRedirect, HTTPSHandler(context=ssl.create_default_context()))
    place = place_of(url)
    try:
        with opener.open(request, timeout=seconds) as response:
            return Answer(response.status, _table(response.read(MOST)))
    except HTTPError as error:
        with error:
            raise _refused(error, place, to) from None
    except URLError as error:
        raise _unreached(error.reason, place) from None
    except TimeoutError:
        raise Fault(mark("{detail} does not answer in time"), place, passing=True, doubtful=True) from None
    except (OSError, HTTPException, ValueError):
        raise Fault(mark("{detail} broke off"), place, passing=True, doubtful=True) from None


def said(answer: Mapping[str, Any] | None, keys: tuple[str, ...], to: Credentials) -> str:
    """Return what the service says of a refusal, short, and with nothing in it that is secret."""
    words = [str(answer[key]) for key in keys if answer and answer.get(key) not in (None, "")]
    text = " ".join(" ".join(words).split())
    for part in sorted(_secrets(to), key=len, reverse=True):
        text = text.replace(part, "…")
    return visible(text[:SHOWN])


class _NoRedirect(HTTPRedirectHandler):
    """What is addressed to one service is not handed on to another."""

    def redirect_request(self, *_args: Any, **_named: Any) -> None:
        return None


def _refused(error: HTTPError, place: str, to: Credentials) -> Fault:
    if error.code in GONE:
        return Fault(mark("{detail} points to another address; nothing is sent there"), place)
    try:
        table = _table(error.read(MOST))
    except (OSError, HTTPException):
        table = None
    told = said(table, ("errcode", "code", "errmsg", "msg", "message", "error"), to)
    detail = " ".join(part for part in (place, str(error.code), told) if part)
    return Fault(mark("refused: {detail}"), detail, passing=error.code >= 500, doubtful=error.code == LATE)  # noqa: PLR2004


def _unreached(reason: object, place: str) -> Fault:
    match reason:
        case ssl.SSLCertVerificationError():
            return Fault(mark("the certificate is not trusted: {detail}"), f"{place} {reason.verify_message}")
        case ssl.SSLError():
            return Fault(mark("no encrypted connection to {detail}"), place)
        case TimeoutError():
            return Fault(mark("{detail} does not answer in time"), place, passing=True)
    return Fault(mark("{detail} cannot be reached"), place, passing=True)


def _table(data: bytes) -> Mapping[str, Any] | None:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _secrets(to: Credentials) -> set[str]:
    parts = urlsplit(to.url)
    values = [value for _key, value in parse_qsl(parts.query)]
    told = {to.url, parts.query, to.secret, *values, *parts.path.split("/"), *to.headers.values()}
    return {part for part in told if len(part) >= SHORT}


def _is_near(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_private
    except ValueError:
        return False
