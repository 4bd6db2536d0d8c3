"""One mail to one address over SMTP: encrypted, certificate checked, limited in time, every failure named."""

import os
import smtplib
import ssl
from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from custmgr.ground.clock import ZONE
from custmgr.ground.words import mark

SECRET = "CUSTMGR_SMTP_PASSWORD"  # noqa: S105  the name of the variable, not what it holds
OTHERS = 0o077
ACCEPTED = 235
TRANSIENT = range(400, 500)


@dataclass(frozen=True)
class Server:
    """Where mail is handed in: `tls` is starttls, tls from the first byte on, or none."""

    host: str
    port: int
    tls: str
    login: str | None
    timeout_seconds: int


@dataclass(eq=False)
class Fault(Exception):
    """Why a mail did not go out, as a marked sentence with one detail; `passing` when a second try may help."""

    says: str
    detail: str
    passing: bool


def compose(sender: str, recipient: str, subject: str, body: str, at: datetime) -> EmailMessage:
    """Write a mail; the same mail written again has the same Message-ID, so that readers show it once."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, recipient, subject
    message["Date"] = format_datetime(at.replace(tzinfo=ZoneInfo(ZONE)))
    digest = sha256("\n".join((recipient, at.date().isoformat(), body)).encode()).hexdigest()
    message["Message-ID"] = f"<{digest[:40]}@{sender.rpartition('@')[2].strip('> ') or 'custmgr'}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body)
    return message


def send(server: Server, message: EmailMessage, secret: str | None, tries: int) -> None:
    """Hand the mail in, trying again only after a fault that may pass; else raise the Fault."""
    for left in reversed(range(tries)):
        try:
            _hand_in(server, message, secret)
        except (smtplib.SMTPException, OSError, UnicodeError) as error:
            fault = _fault(error, server)
            if not (fault.passing and left):
                raise fault from None
        else:
            return


def secret_of(file: str | None) -> str | None:
    """Return the password from the environment or from a file nobody else may read; None where there is none."""
    told = os.environ.get(SECRET)
    if told or not file:
        return told or None
    path = Path(file)
    try:
        if path.stat().st_mode & OTHERS:
            raise Fault(mark("others may read the password file {detail}: `chmod 600` it"), file, passing=False)
        return path.read_text("utf-8").strip("\r\n")
    except OSError:
        raise Fault(mark("the password file {detail} cannot be read"), file, passing=False) from None


def _hand_in(server: Server, message: EmailMessage, secret: str | None) -> None:
    context = ssl.create_default_context()
    with _connection(server, context) as smtp:
        if server.tls == "starttls":
            smtp.starttls(context=context)
        if server.login:
            _log_in(smtp, server.login, secret or "")
        smtp.send_message(message)


def _log_in(smtp: smtplib.SMTP, login: str, secret: str) -> None:
    if (login + secret).isascii():
        smtp.login(login, secret)
        return
    # The library writes logins in ASCII only; the protocol's own words for PLAIN are UTF-8.
    smtp.ehlo_or_helo_if_needed()
    word = b64encode(f"\0{login}\0{secret}".encode()).decode("ascii")
    code, answer = smtp.docmd("AUTH", f"PLAIN {word}")
    if code != ACCEPTED:
        raise smtplib.SMTPAuthenticationError(code, answer)


def _connection(server: Server, context: ssl.SSLContext) -> smtplib.SMTP:
    if server.tls == "tls":
        return smtplib.SMTP_SSL(server.host, server.port, timeout=server.timeout_seconds, context=context)
    return smtplib.SMTP(server.host, server.port, timeout=server.timeout_seconds)


def _fault(error: Exception, server: Server) -> Fault:
    place = f"{server.host}:{server.port}"
    match error:
        case smtplib.SMTPAuthenticationError():
            return Fault(mark("the mail server refuses the login: {detail}"), _answer(error), passing=False)
        case smtplib.SMTPNotSupportedError():
            return Fault(mark("the mail server {detail} offers no encryption or no login"), place, passing=False)
        case smtplib.SMTPRecipientsRefused():
            answers = "; ".join(f"{who}: {code}" for who, (code, _text) in error.recipients.items())
            passing = all(code in TRANSIENT for code, _text in error.recipients.values())
            return Fault(mark("the mail server refuses the recipient {detail}"), answers, passing)
        case smtplib.SMTPResponseException():
            passing = error.smtp_code in TRANSIENT
            return Fault(mark("the mail server refuses the mail: {detail}"), _answer(error), passing)
        case ssl.SSLCertVerificationError():
            why = error.verify_message
            return Fault(mark("the certificate of the mail server is not trusted: {detail}"), why, passing=False)
        case ssl.SSLError():
            return Fault(mark("no encrypted connection to the mail server {detail}"), place, passing=False)
        case smtplib.SMTPServerDisconnected() | TimeoutError() if _timed_out(error):
            return Fault(mark("the mail server {detail} does not answer in time"), place, passing=True)
        case smtplib.SMTPServerDisconnected():
            return Fault(mark("the mail server {detail} broke off"), place, passing=True)
    return Fault(mark("the mail server {detail} cannot be reached"), place, passing=True)


def _timed_out(error: Exception) -> bool:
    """Say whether the time limit was behind it: the library tells that of some steps as a broken connection."""
    return isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError)


def _answer(error: smtplib.SMTPResponseException) -> str:
    said = error.smtp_error
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return f"{error.smtp_code} {text}"
