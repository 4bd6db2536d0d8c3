-- What is told to people outside the program: through which channel, to whom, and what became of it.
CREATE TABLE notice_channel (
    kind TEXT PRIMARY KEY CHECK (kind IN ('stdout', 'email')),
    host TEXT,
    port INTEGER CHECK (port BETWEEN 1 AND 65535),
    tls TEXT CHECK (tls IN ('starttls', 'tls', 'none')),
    sender TEXT,
    recipient TEXT,
    login TEXT,
    password_file TEXT,
    timeout_seconds INTEGER CHECK (timeout_seconds > 0),
    CHECK (kind <> 'email' OR (host IS NOT NULL AND port IS NOT NULL AND tls IS NOT NULL
        AND sender IS NOT NULL AND recipient IS NOT NULL AND timeout_seconds IS NOT NULL))
) STRICT;

CREATE TABLE notice_address (
    staff_id INTEGER PRIMARY KEY REFERENCES staff (id),
    email TEXT NOT NULL CHECK (email LIKE '%_@_%')
) STRICT;

CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    item TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('stdout', 'email')),
    owner TEXT,
    line TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'withdrawn')),
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    doubtful INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1)),
    fault TEXT,
    entered_at TEXT NOT NULL,
    tried_at TEXT,
    sent_at TEXT CHECK ((sent_at IS NOT NULL) = (state = 'sent')),
    UNIQUE (item, channel)
) STRICT;
CREATE INDEX notice_unsent ON notice (channel, id) WHERE state <> 'sent';
