-- Which heading of a file is which field, kept under a name; the last entry of a name counts.
CREATE TABLE import_map (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    maps TEXT NOT NULL CHECK (json_array_length(maps) > 0),
    saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX import_map_name ON import_map (kind, name, id);

CREATE TRIGGER import_map_is_never_changed BEFORE UPDATE ON import_map
BEGIN
    SELECT RAISE(ABORT, 'a saved map is replaced by a new entry');
END;

CREATE TRIGGER import_map_is_never_cut BEFORE DELETE ON import_map
BEGIN
    SELECT RAISE(ABORT, 'a saved map is never deleted');
END;
