"""One mail to one address over SMTP: encrypted, certificate checked, limited in time, every failure named."""

import os
import smtplib
import ssl
from base64 import b64encode
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from custmgr.ground.clock import ZONE
from custmgr.ground.delivery import Fault, read_closed
from custmgr.ground.frozen import frozen
from custmgr.ground.text import visible
from custmgr.ground.words import mark

SECRET = "CUSTMGR_SMTP_PASSWORD"  # noqa: S105  the name of the variable, not what it holds
ACCEPTED = 235
TRANSIENT = range(400, 500)
REFUSALS = (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused)
SHOWN = 200


@frozen
class Server:
    """Where mail is handed in: `tls` is starttls, tls from the first byte on, or none."""

    host: str
    port: int
    tls: str
    login: str | None
    timeout_seconds: int


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


def send(server: Server, message: EmailMessage, secret: str | None) -> None:
    """Hand the mail in, or raise the Fault; what breaks off while the mail is spoken may have arrived."""
    context = ssl.create_default_context()
    step = "before"
    try:
        with _connection(server, context) as smtp:
            if server.tls == "starttls":
                smtp.starttls(context=context)
            if server.login:
                _log_in(smtp, server.login, secret or "")
            step = "speaking"
            smtp.send_message(message)
            step = "taken"
    except (smtplib.SMTPException, OSError, UnicodeError) as error:
        if step == "taken":  # only the farewell failed
            return
        fault = _fault(error, server, secret)
        fault.doubtful = step == "speaking" and not isinstance(error, REFUSALS)
        raise fault from None


def secret_of(file: str | None) -> str | None:
    """Return the password from the environment or from a file nobody else may read; None where there is none."""
    told = os.environ.get(SECRET)
    if told or not file:
        return told or None
    return read_closed(file).strip("\r\n")


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


def _fault(error: Exception, server: Server, secret: str | None) -> Fault:
    place = f"{server.host}:{server.port}"
    match error:
        case smtplib.SMTPAuthenticationError():
            return Fault(mark("the mail server refuses the login: {detail}"), _answer(error, secret))
        case smtplib.SMTPNotSupportedError():
            return Fault(mark("the mail server {detail} offers no encryption or no login"), place)
        case smtplib.SMTPRecipientsRefused():
            answers = "; ".join(f"{who}: {code}" for who, (code, _text) in error.recipients.items())
            passing = all(code in TRANSIENT for code, _text in error.recipients.values())
            return Fault(mark("the mail server refuses the recipient {detail}"), answers, passing, alone=True)
        case smtplib.SMTPResponseException():
            passing = error.smtp_code in TRANSIENT
            return Fault(mark("the mail server refuses the mail: {detail}"), _answer(error, secret), passing)
        case ssl.SSLCertVerificationError():
            why = error.verify_message
            return Fault(mark("the certificate of the mail server is not trusted: {detail}"), why)
        case ssl.SSLError():
            return Fault(mark("no encrypted connection to the mail server {detail}"), place)
        case smtplib.SMTPServerDisconnected() | TimeoutError() if _timed_out(error):
            return Fault(mark("the mail server {detail} does not answer in time"), place, passing=True)
        case smtplib.SMTPServerDisconnected():
            return Fault(mark("the mail server {detail} broke off"), place, passing=True)
    return Fault(mark("the mail server {detail} cannot be reached"), place, passing=True)


def _timed_out(error: Exception) -> bool:
    """Say whether the time limit was behind it: the library tells that of some steps as a broken connection."""
    return isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError)


def _answer(error: smtplib.SMTPResponseException, secret: str | None) -> str:
    said = error.smtp_error
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    text = " ".join(text.split())
    return visible(f"{error.smtp_code} {text.replace(secret, '…') if secret else text}"[:SHOWN])
