-- Notices through any number of channels, several readers, and every attempt kept with when and why.
CREATE TABLE notice_channel_new (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('stdout', 'email', 'dingtalk', 'wecom', 'feishu', 'webhook', 'desktop')),
    host TEXT,
    port INTEGER CHECK (port BETWEEN 1 AND 65535),
    tls TEXT CHECK (tls IN ('starttls', 'tls', 'none')),
    sender TEXT,
    recipients TEXT,
    login TEXT,
    secret_file TEXT,
    template TEXT CHECK (template IS NULL OR json_valid(template)),
    expect TEXT,
    timeout_seconds INTEGER CHECK (timeout_seconds > 0),
    CHECK (kind <> 'email' OR (host IS NOT NULL AND port IS NOT NULL AND tls IS NOT NULL
        AND sender IS NOT NULL AND recipients IS NOT NULL AND timeout_seconds IS NOT NULL)),
    CHECK (kind NOT IN ('dingtalk', 'wecom', 'feishu', 'webhook') OR (host IS NOT NULL AND timeout_seconds IS NOT NULL)),
    CHECK ((kind = 'webhook') = (template IS NOT NULL))
) STRICT;
INSERT INTO notice_channel_new (name, kind, host, port, tls, sender, recipients, login, secret_file, timeout_seconds)
    SELECT kind, kind, host, port, tls, sender, recipient, login, password_file, timeout_seconds FROM notice_channel;
DROP TABLE notice_channel;
ALTER TABLE notice_channel_new RENAME TO notice_channel;

CREATE TABLE notice_address_new (
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'dingtalk', 'wecom', 'feishu')),
    address TEXT NOT NULL CHECK (kind <> 'email' OR address LIKE '%_@_%'),
    PRIMARY KEY (staff_id, kind)
) STRICT;
INSERT INTO notice_address_new SELECT staff_id, 'email', email FROM notice_address;
DROP TABLE notice_address;
ALTER TABLE notice_address_new RENAME TO notice_address;

DROP INDEX notice_unsent;
CREATE TABLE notice_new (
    id INTEGER PRIMARY KEY,
    item TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel <> ''),
    reader TEXT NOT NULL,
    owner TEXT,
    line TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'withdrawn')),
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    doubtful INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1)),
    fault TEXT,
    entered_at TEXT NOT NULL,
    tried_at TEXT,
    sent_at TEXT CHECK ((sent_at IS NOT NULL) = (state = 'sent')),
    UNIQUE (item, channel, reader)
) STRICT;
INSERT INTO notice_new (id, item, channel, reader, owner, line, state, attempts, doubtful, fault, entered_at, tried_at, sent_at)
    SELECT n.id, n.item, n.channel, CASE n.channel WHEN 'email' THEN coalesce(
        (SELECT a.address FROM notice_address a JOIN staff s ON s.id = a.staff_id WHERE s.name = n.owner),
        (SELECT c.recipients FROM notice_channel c WHERE c.name = 'email'), '') ELSE '' END,
        n.owner, n.line, n.state, n.attempts, n.doubtful, n.fault, n.entered_at, n.tried_at, n.sent_at FROM notice n;
DROP TABLE notice;
ALTER TABLE notice_new RENAME TO notice;
CREATE INDEX notice_unsent ON notice (channel, id) WHERE state IN ('waiting', 'sending');

CREATE TABLE notice_attempt (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    channel TEXT NOT NULL,
    reader TEXT NOT NULL,
    notices INTEGER NOT NULL CHECK (notices > 0),
    outcome TEXT NOT NULL CHECK (outcome IN ('delivered', 'failed', 'unknown')),
    fault TEXT,
    CHECK ((fault IS NULL) = (outcome = 'delivered'))
) STRICT;

CREATE TRIGGER notice_attempt_is_never_changed BEFORE UPDATE ON notice_attempt
BEGIN
    SELECT RAISE(ABORT, 'attempts are only added');
END;
CREATE TRIGGER notice_attempt_is_never_cut BEFORE DELETE ON notice_attempt
BEGIN
    SELECT RAISE(ABORT, 'attempts are only added');
END;
