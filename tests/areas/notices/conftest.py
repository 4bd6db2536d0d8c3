"""A real mail server with encryption and login, whose certificate is made for the test."""

import shutil
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from tests.conftest import Run

USER, PASSWORD = "desk", "密码 secret"


@dataclass
class Mailbox:
    """What arrived, and what the server is to answer next instead of taking a mail."""

    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    attempts: int = 0

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        self.attempts += 1
        if self.answers:
            return self.answers.pop(0)
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Make a certificate for this machine, and its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl on this machine to make a certificate with")
    folder = tmp_path_factory.mktemp("certificate")
    cert, key = folder / "cert.pem", folder / "key.pem"
    wish = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    files = ["-keyout", str(key), "-out", str(cert)]
    subprocess.run([openssl, "req", *wish, *names, *files], check=True, capture_output=True)
    return cert, key


@pytest.fixture
def mailbox(certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
    """Run a server that takes mail after STARTTLS and a login only; its certificate is trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    yield from _serving(certificate, implicit=False)


@pytest.fixture
def implicit_mailbox(certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
    """Run a server that speaks TLS from the first byte on."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    yield from _serving(certificate, implicit=True)


@pytest.fixture
def untrusted_mailbox(certificate: tuple[Path, Path]) -> Iterator[Mailbox]:
    """Run the same server, whose certificate nobody trusts."""
    yield from _serving(certificate, implicit=False)


@pytest.fixture
def silent_port() -> Iterator[int]:
    """Open a port that takes a connection and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield int(server.getsockname()[1])


@pytest.fixture
def closed_port() -> int:
    """Return a port at which nobody listens."""
    return free_port()


@pytest.fixture
def secret_file(tmp_path: Path) -> Path:
    """Write the right password into a file nobody else may read."""
    path = tmp_path / "secret"
    path.write_text(PASSWORD + "\n", encoding="utf-8")
    path.chmod(0o600)
    return path


@pytest.fixture
def mailing(custmgr: Callable[..., Any], secret_file: Path) -> Callable[..., Any]:
    """Return a function that sets e-mail up for a port."""

    def set_up(port: int, *words: str, tls: str = "starttls") -> Any:
        return custmgr(
            "notice", "setup", "email", "--host", "127.0.0.1", "--port", str(port), "--from", "desk@example.com",
            "--to", "clerk@example.com", "--tls", tls, "--user", USER, "--password-file", str(secret_file), *words,
        )  # fmt: skip

    return set_up


@pytest.fixture
def owed(custmgr: Run, staff: dict[str, str]) -> str:
    """Register a customer who is due for a visit and return the code."""
    words = ("--contact", "张三", "--phone", "0769-88880001", "--salesperson", "王业务", "--json")
    code = custmgr("customer", "add", "东莞磁材公司", "--kind", "prospect", *words, now="2023-11-01").json["code"]
    custmgr("purchase", "add", code, "--on", "2023-11-20", "--amount", "100")
    return str(code)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _serving(certificate: tuple[Path, Path], *, implicit: bool) -> Iterator[Mailbox]:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*certificate)
    box = Mailbox(port=free_port())
    encryption = {"ssl_context": context} if implicit else {"tls_context": context, "require_starttls": True}
    controller = Controller(
        box,
        hostname="127.0.0.1",
        port=box.port,
        authenticator=_authenticator,
        auth_required=True,
        auth_require_tls=not implicit,
        **encryption,
    )
    controller.start()
    yield box
    controller.stop()


def _authenticator(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
    """Judge a login; `handled=False` makes the server answer 535, else the client would wait for ever."""
    assert isinstance(data, LoginPassword)
    right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=False)
