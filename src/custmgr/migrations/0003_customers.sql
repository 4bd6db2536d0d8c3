-- The customer register.
CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    mnemonic TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('buyer', 'prospect', 'user')),
    party TEXT NOT NULL CHECK (party IN ('company', 'person')),
    region TEXT NOT NULL CHECK (region IN ('domestic', 'foreign')),
    file_state TEXT NOT NULL CHECK (file_state IN ('draft', 'submitted', 'archived')),
    contact TEXT,
    phone TEXT,
    email TEXT,
    address TEXT,
    uscc TEXT,
    salesperson_id INTEGER REFERENCES staff (id),
    registered_on TEXT NOT NULL
) STRICT;
CREATE INDEX customer_name_key ON customer (name_key);
CREATE INDEX customer_uscc ON customer (uscc) WHERE uscc IS NOT NULL;
