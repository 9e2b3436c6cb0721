-- Version 4: a join that takes up only what is new, and answers in one order whatever the way by which they were joined.
-- What an older version joined lacks what that needs and is joined anew.

DROP TABLE joining;
CREATE TABLE joining (
  no            INTEGER PRIMARY KEY CHECK (no = 1),
  at            TEXT NOT NULL,
  documents     INTEGER NOT NULL,      -- of the archive when it was computed
  judgements    INTEGER NOT NULL,
  last_document INTEGER NOT NULL,      -- highest number of a document then
  engine        TEXT NOT NULL,         -- what joined it
  knowledge     TEXT NOT NULL,
  event_days    INTEGER,               -- days of publication after which an event without a new account is closed; null: none is
  copy_days     INTEGER                -- days of publication within which a copy is looked for; null: all
);

ALTER TABLE joined_member ADD COLUMN outcome INTEGER NOT NULL DEFAULT 0; -- 1: tells only the outcome of an act; accounts that come later are not compared with it
DROP INDEX joined_event_day;
CREATE INDEX joined_event_day ON joined_event (day, id, earliest, latest, certainty);

CREATE TABLE copy_tie (
  document    INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  n           INTEGER NOT NULL,        -- 0 is the closest; others made two groups one
  of_document INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE, -- which it repeats, of those before it
  kind        TEXT NOT NULL,
  resemblance REAL NOT NULL,
  containment REAL NOT NULL,
  PRIMARY KEY (document, n)
) WITHOUT ROWID;
CREATE INDEX copy_tie_of ON copy_tie (of_document);

DROP INDEX disagreement_day;
CREATE INDEX disagreement_day ON disagreement (day, id);
DROP INDEX wording_outlet;
CREATE INDEX wording_outlet ON wording (outlet, month);

CREATE TABLE actor_outlet (
  key       TEXT NOT NULL,             -- of an actor, before merges by people
  outlet    TEXT NOT NULL,             -- empty: none
  documents INTEGER NOT NULL,
  first     TEXT,                      -- days of publication
  last      TEXT,
  PRIMARY KEY (key, outlet)
) WITHOUT ROWID;

ALTER TABLE actor_use ADD COLUMN core TEXT; -- kind and name without articles of an unknown actor whose name has several words
CREATE INDEX actor_use_core ON actor_use (core) WHERE core IS NOT NULL;
