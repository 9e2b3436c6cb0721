-- Version 2: events of the world joined of accounts, and groups of copies, as they were computed last.

CREATE TABLE joining (
  no         INTEGER PRIMARY KEY CHECK (no = 1),
  at         TEXT NOT NULL,
  documents  INTEGER NOT NULL,         -- of the archive when it was computed
  judgements INTEGER NOT NULL
);

CREATE TABLE joined_event (
  no              INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  type            TEXT NOT NULL,
  mode            TEXT,
  acled_event     TEXT,
  acled_sub_event TEXT,
  day_from        TEXT,
  day_to          TEXT,
  day_precision   TEXT NOT NULL,
  first_told      TEXT,
  last_told       TEXT,
  place           INTEGER REFERENCES place (no),
  modality        TEXT NOT NULL,
  certainty       TEXT NOT NULL,
  score           REAL NOT NULL,
  accounts        INTEGER NOT NULL,
  outlets         INTEGER NOT NULL,
  day             TEXT                 -- where it stands on a timeline: the first day, else when it was first told
);
CREATE INDEX joined_event_day ON joined_event (day);
CREATE INDEX joined_event_accounts ON joined_event (accounts);

CREATE TABLE joined_place (
  joined INTEGER NOT NULL REFERENCES joined_event (no) ON DELETE CASCADE,
  n      INTEGER NOT NULL,
  place  INTEGER NOT NULL REFERENCES place (no),
  PRIMARY KEY (joined, n)
) WITHOUT ROWID;

CREATE TABLE joined_party (
  joined     INTEGER NOT NULL REFERENCES joined_event (no) ON DELETE CASCADE,
  side       TEXT NOT NULL CHECK (side IN ('a', 'b')),
  n          INTEGER NOT NULL,
  actor      INTEGER NOT NULL REFERENCES actor (no),
  words      TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  PRIMARY KEY (joined, side, n)
) WITHOUT ROWID;
CREATE INDEX joined_party_actor ON joined_party (actor);

CREATE TABLE joined_kin (
  joined INTEGER NOT NULL REFERENCES joined_event (no) ON DELETE CASCADE,
  n      INTEGER NOT NULL,
  first  TEXT NOT NULL,                -- keys of two actors of whom a document says that one commands, is part of or speaks for the other
  second TEXT NOT NULL,
  PRIMARY KEY (joined, n)
) WITHOUT ROWID;

CREATE TABLE joined_member (
  joined        INTEGER NOT NULL REFERENCES joined_event (no) ON DELETE CASCADE,
  n             INTEGER NOT NULL,      -- by publication
  document      INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  event         INTEGER NOT NULL,
  score         REAL NOT NULL,
  with_document TEXT,                  -- the account by which it was joined: id of its document, start of its trigger
  with_start    INTEGER,
  PRIMARY KEY (joined, n)
) WITHOUT ROWID;
CREATE INDEX joined_member_event ON joined_member (document, event);

CREATE TABLE joined_reason (
  joined INTEGER NOT NULL,
  member INTEGER NOT NULL,
  n      INTEGER NOT NULL,
  factor TEXT NOT NULL,
  points REAL NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (joined, member, n),
  FOREIGN KEY (joined, member) REFERENCES joined_member (joined, n) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE copy_group (
  no               INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE,
  first_is_certain INTEGER NOT NULL
);

CREATE TABLE copy_member (
  copy_group  INTEGER NOT NULL REFERENCES copy_group (no) ON DELETE CASCADE,
  n           INTEGER NOT NULL,        -- 0 was first
  document    INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  kind        TEXT NOT NULL,
  of_document TEXT,                    -- id of the document that it repeats; null for the first
  resemblance REAL NOT NULL,
  containment REAL NOT NULL,
  PRIMARY KEY (copy_group, n)
) WITHOUT ROWID;
CREATE INDEX copy_member_document ON copy_member (document);
