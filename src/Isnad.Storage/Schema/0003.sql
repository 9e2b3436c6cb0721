-- Version 3: what follows from joined events and from all documents together, so that a question reads it and nothing is computed twice.
-- All of it is made by a join; what an older version joined has none of it and is joined anew.

DELETE FROM joining;

ALTER TABLE joined_event ADD COLUMN earliest TEXT; -- first and last day of its accounts on a timeline
ALTER TABLE joined_event ADD COLUMN latest TEXT;
DROP INDEX joined_event_day;
CREATE INDEX joined_event_day ON joined_event (day, no, earliest, latest, certainty);

CREATE TABLE joined_assessment (
  joined            INTEGER PRIMARY KEY REFERENCES joined_event (no) ON DELETE CASCADE,
  documents         INTEGER NOT NULL,
  outlets           INTEGER NOT NULL,
  affirming         INTEGER NOT NULL,  -- independent sources
  denying           INTEGER NOT NULL,
  grade_source      TEXT NOT NULL,
  grade_credibility INTEGER NOT NULL,
  grade_reasons     TEXT NOT NULL,     -- JSON
  airwars           TEXT NOT NULL,
  airwars_reason    TEXT NOT NULL
);

CREATE TABLE joined_source (
  joined   INTEGER NOT NULL REFERENCES joined_event (no) ON DELETE CASCADE,
  n        INTEGER NOT NULL,
  name     TEXT NOT NULL,
  key      TEXT,
  kind     TEXT NOT NULL,
  letter   TEXT NOT NULL,
  affirms  INTEGER NOT NULL,
  counts   INTEGER NOT NULL,           -- 0: may be somebody who already speaks elsewhere
  is_party INTEGER NOT NULL,
  accounts INTEGER NOT NULL,
  ties     TEXT NOT NULL,              -- JSON: what makes several accounts one source
  PRIMARY KEY (joined, n)
) WITHOUT ROWID;
CREATE INDEX joined_source_key ON joined_source (key) WHERE key IS NOT NULL;

CREATE TABLE ledger_entry (
  joined     INTEGER NOT NULL REFERENCES joined_event (no) ON DELETE CASCADE,
  n          INTEGER NOT NULL,         -- by the day for which it holds
  document   INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  harm       TEXT NOT NULL,            -- killed, injured, killedorinjured
  counted    TEXT NOT NULL,            -- all, sidea, sideb, fighters, civilians
  side       INTEGER REFERENCES actor (no),
  value      NUMERIC,
  low        NUMERIC,
  high       NUMERIC,
  hedge      TEXT NOT NULL,
  as_of      TEXT,
  mark       TEXT NOT NULL,            -- stands, superseded, retracted, repeated, denied
  component  INTEGER NOT NULL,         -- 1: the same account gives a total of which this is a part
  PRIMARY KEY (joined, n)
) WITHOUT ROWID;
CREATE INDEX ledger_entry_document ON ledger_entry (document);

CREATE TABLE joined_toll (
  joined  INTEGER NOT NULL REFERENCES joined_event (no) ON DELETE CASCADE,
  measure TEXT NOT NULL,               -- acled, ucdp, ucdp_side_a, ucdp_side_b, ucdp_civilians, airwars_killed, airwars_injured
  low     INTEGER,
  best    INTEGER,
  high    INTEGER,
  rule    TEXT NOT NULL,
  entries TEXT NOT NULL,               -- JSON: the ledger entries on which it rests
  PRIMARY KEY (joined, measure)
) WITHOUT ROWID;
CREATE INDEX joined_toll_best ON joined_toll (measure, best);

CREATE TABLE disagreement (
  no       INTEGER PRIMARY KEY,
  id       TEXT NOT NULL,
  joined   INTEGER NOT NULL REFERENCES joined_event (no) ON DELETE CASCADE,
  kind     TEXT NOT NULL,              -- number, date, place, perpetrator, occurrence, act
  revision TEXT,                       -- update, correction, retraction; null: a contradiction
  day      TEXT,                       -- of the event on a timeline
  reason   TEXT NOT NULL
);
CREATE INDEX disagreement_joined ON disagreement (joined);
CREATE INDEX disagreement_day ON disagreement (day);

CREATE TABLE disagreement_side (
  disagreement INTEGER NOT NULL REFERENCES disagreement (no) ON DELETE CASCADE,
  n            INTEGER NOT NULL,
  document     INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  event        INTEGER NOT NULL,
  value        TEXT NOT NULL,
  PRIMARY KEY (disagreement, n)
) WITHOUT ROWID;
CREATE INDEX disagreement_side_document ON disagreement_side (document);

CREATE TABLE edge (
  no           INTEGER PRIMARY KEY,
  source       TEXT NOT NULL,          -- keys of actors, before merges by people
  target       TEXT NOT NULL,
  kind         TEXT NOT NULL,          -- support, command, hostility, meeting, alliance, mediation
  mode         TEXT,
  modality     TEXT NOT NULL,
  source_actor INTEGER NOT NULL REFERENCES actor (no),
  target_actor INTEGER NOT NULL REFERENCES actor (no),
  first        TEXT,
  last         TEXT,
  outlets      INTEGER NOT NULL DEFAULT 0,
  statements   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX edge_ends ON edge (source, target, kind, modality, mode);
CREATE INDEX edge_target ON edge (target);
CREATE INDEX edge_weight ON edge (outlets, statements);

CREATE TABLE edge_evidence (
  edge       INTEGER NOT NULL REFERENCES edge (no) ON DELETE CASCADE,
  document   INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  is_event   INTEGER NOT NULL,         -- 0: a relation
  span_start INTEGER NOT NULL,         -- of the words that say it; the same words count once
  n          INTEGER NOT NULL,         -- of the event or relation in its document
  outlet     TEXT,
  first      TEXT,
  last       TEXT,
  PRIMARY KEY (edge, document, is_event, span_start)
) WITHOUT ROWID;
CREATE INDEX edge_evidence_document ON edge_evidence (document);

CREATE TABLE wording (
  no        INTEGER PRIMARY KEY,
  actor     INTEGER NOT NULL REFERENCES actor (no),
  actor_key TEXT NOT NULL,             -- before merges by people
  outlet    TEXT,
  month     TEXT,                      -- its first day
  words     TEXT NOT NULL,             -- as most often spelt
  stance    TEXT NOT NULL,
  own_voice INTEGER NOT NULL,
  quoted    INTEGER NOT NULL,
  uses      INTEGER NOT NULL           -- both together
);
CREATE INDEX wording_actor ON wording (actor_key, uses);
CREATE INDEX wording_outlet ON wording (outlet);

CREATE TABLE wording_example (
  wording    INTEGER NOT NULL REFERENCES wording (no) ON DELETE CASCADE,
  n          INTEGER NOT NULL,
  document   INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  PRIMARY KEY (wording, n)
) WITHOUT ROWID;
CREATE INDEX wording_example_document ON wording_example (document);

CREATE TABLE actor_use (
  key       TEXT PRIMARY KEY,
  actor     INTEGER NOT NULL REFERENCES actor (no), -- as it was first named
  documents INTEGER NOT NULL,
  outlets   INTEGER NOT NULL,
  first     TEXT,                      -- days of publication
  last      TEXT,
  shown_as  TEXT                       -- key of the actor that this one is, by its name and company or by a person; that one's counts include it
) WITHOUT ROWID;
CREATE INDEX actor_use_documents ON actor_use (documents) WHERE shown_as IS NULL;
