-- An archive as its fifth version made it: the schema as it was then, which must not be changed here, and one document with its joined event.
-- The archive, version 1. Words of enumerations are those of the JSON records; days are ISO 8601; spans count UTF-16 units, half open.

CREATE TABLE raw (
  no         INTEGER PRIMARY KEY,
  sha256     TEXT NOT NULL UNIQUE,     -- of the bytes, lower-case hexadecimal
  media_type TEXT NOT NULL,
  size       INTEGER NOT NULL,         -- of the bytes before packing
  bytes      BLOB NOT NULL             -- deflated
);

CREATE TABLE document (
  no             INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE, -- SHA-256 of the text
  source         TEXT NOT NULL,
  url            TEXT,
  title          TEXT,
  outlet         TEXT,                 -- key: outlet:<id>, or ~outlet:<folded name>
  outlet_name    TEXT,
  author         TEXT,
  published      TEXT,
  published_from TEXT NOT NULL,
  language       TEXT NOT NULL,
  encoding       TEXT,
  day            TEXT NOT NULL         -- by which documents are ordered: published, else the latest day told, else 9999-12-31
);
CREATE INDEX document_day ON document (day, id);
CREATE INDEX document_outlet ON document (outlet, published);

CREATE TABLE document_text (
  document INTEGER PRIMARY KEY REFERENCES document (no) ON DELETE CASCADE,
  text     TEXT NOT NULL
);

CREATE TABLE former_id (
  id       TEXT PRIMARY KEY,           -- an id that the document had before it was read anew
  document INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE publication (
  no               INTEGER PRIMARY KEY,
  document         INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  place            TEXT NOT NULL,      -- the input: file, record inside it, address
  source           TEXT NOT NULL,
  url              TEXT,
  outlet           TEXT,               -- as the input names it
  title            TEXT,
  author           TEXT,
  published        TEXT,
  published_from   TEXT NOT NULL,
  encoding         TEXT,
  retrieved        TEXT,
  declared_hash    TEXT,
  archive_location TEXT,
  raw              INTEGER NOT NULL REFERENCES raw (no),
  article          BLOB,               -- the article as read, deflated, where it is not the document's text
  article_size     INTEGER,            -- of the article before packing
  remarks          TEXT,               -- what was found while reading it, JSON
  imported         TEXT NOT NULL,
  UNIQUE (raw, place)
);
CREATE INDEX publication_document ON publication (document);

CREATE TABLE analysis (
  document  INTEGER PRIMARY KEY REFERENCES document (no) ON DELETE CASCADE,
  engine    TEXT NOT NULL,
  knowledge TEXT NOT NULL,
  at        TEXT NOT NULL,
  size      INTEGER NOT NULL,
  record    BLOB NOT NULL              -- isnad.analysis/1, deflated
);
CREATE INDEX analysis_version ON analysis (engine, knowledge);

CREATE TABLE actor (
  no      INTEGER PRIMARY KEY,
  key     TEXT NOT NULL,               -- id in the knowledge base, or ~<kind>:<folded name>
  name_ar TEXT NOT NULL,
  name_en TEXT,
  kind    TEXT NOT NULL,
  known   INTEGER NOT NULL,
  country TEXT,
  plover  TEXT,
  acled   TEXT
);
CREATE INDEX actor_key ON actor (key);

CREATE TABLE place (
  no        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL,
  name_ar   TEXT NOT NULL,
  name_en   TEXT,
  kind      TEXT NOT NULL,
  country   TEXT,
  admin1    TEXT,
  lat       REAL,
  lon       REAL,
  precision INTEGER NOT NULL
);
CREATE INDEX place_key ON place (key);
CREATE INDEX place_lat ON place (lat, lon);

CREATE TABLE document_actor (
  document   INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  n          INTEGER NOT NULL,
  actor      INTEGER NOT NULL REFERENCES actor (no),
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  PRIMARY KEY (document, n)
) WITHOUT ROWID;
CREATE INDEX document_actor_actor ON document_actor (actor);

CREATE TABLE document_place (
  document INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  n        INTEGER NOT NULL,
  place    INTEGER NOT NULL REFERENCES place (no),
  PRIMARY KEY (document, n)
) WITHOUT ROWID;
CREATE INDEX document_place_place ON document_place (place);

CREATE TABLE claim (
  document          INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  n                 INTEGER NOT NULL,
  id                TEXT NOT NULL,
  act               TEXT NOT NULL,
  quotation         TEXT NOT NULL,
  verb              TEXT,
  span_start        INTEGER NOT NULL,
  span_end          INTEGER NOT NULL,
  parent            TEXT,
  grade_source      TEXT,
  grade_credibility INTEGER,
  grade_reasons     TEXT,              -- JSON
  source_kind       TEXT NOT NULL,     -- of the innermost speaker
  PRIMARY KEY (document, n)
) WITHOUT ROWID;
CREATE INDEX claim_source ON claim (source_kind, act);

CREATE TABLE claim_link (
  document INTEGER NOT NULL,
  claim    INTEGER NOT NULL,
  n        INTEGER NOT NULL,           -- 0 is the outlet
  kind     TEXT NOT NULL,
  key      TEXT,
  words    TEXT NOT NULL,
  count    TEXT NOT NULL,
  PRIMARY KEY (document, claim, n),
  FOREIGN KEY (document, claim) REFERENCES claim (document, n) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX claim_link_key ON claim_link (key) WHERE key IS NOT NULL AND n > 0;

CREATE TABLE event (
  document         INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  n                INTEGER NOT NULL,
  id               TEXT NOT NULL,
  type             TEXT NOT NULL,
  mode             TEXT,
  modality         TEXT NOT NULL,
  historical       INTEGER NOT NULL,
  reported         INTEGER NOT NULL,
  acled_event      TEXT,
  acled_sub_event  TEXT,
  trigger          TEXT NOT NULL,
  trigger_start    INTEGER NOT NULL,
  trigger_end      INTEGER NOT NULL,
  sentence_start   INTEGER NOT NULL,
  sentence_end     INTEGER NOT NULL,
  time_from        TEXT,
  time_to          TEXT,
  time_granularity TEXT,               -- null: the text gives no time
  time_mention     TEXT,
  day              TEXT,               -- where it stands on a timeline: the first day told, else the day of publication
  same_as          TEXT,
  near_place       INTEGER REFERENCES place (no), -- the only settlement of the sentence, where the event has no place
  near_from        TEXT,               -- the only time of the sentence, where the event has none
  near_to          TEXT,
  near_granularity TEXT,
  near_mention     TEXT,
  PRIMARY KEY (document, n)
) WITHOUT ROWID;
CREATE INDEX event_type ON event (type, day);
CREATE INDEX event_day ON event (day);

CREATE TABLE event_party (
  document   INTEGER NOT NULL,
  event      INTEGER NOT NULL,
  role       TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
  n          INTEGER NOT NULL,
  actor      INTEGER NOT NULL REFERENCES actor (no),
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  PRIMARY KEY (document, event, role, n),
  FOREIGN KEY (document, event) REFERENCES event (document, n) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX event_party_actor ON event_party (actor, role);

CREATE TABLE event_place (
  document INTEGER NOT NULL,
  event    INTEGER NOT NULL,
  n        INTEGER NOT NULL,
  place    INTEGER NOT NULL REFERENCES place (no),
  PRIMARY KEY (document, event, n),
  FOREIGN KEY (document, event) REFERENCES event (document, n) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX event_place_place ON event_place (place);

CREATE TABLE event_figure (
  document   INTEGER NOT NULL,
  event      INTEGER NOT NULL,
  n          INTEGER NOT NULL,
  id         TEXT NOT NULL,            -- of the quantity in the analysis
  unit       TEXT NOT NULL,
  value      NUMERIC,
  min        NUMERIC,
  max        NUMERIC,
  hedge      TEXT NOT NULL,
  joint      INTEGER NOT NULL,
  of         TEXT,
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  near       INTEGER NOT NULL,         -- 1: of the sentence, tied to no event by the text
  PRIMARY KEY (document, event, n),
  FOREIGN KEY (document, event) REFERENCES event (document, n) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX event_figure_unit ON event_figure (unit, value);

CREATE TABLE event_claim (
  document INTEGER NOT NULL,
  event    INTEGER NOT NULL,
  n        INTEGER NOT NULL,           -- 0 is the outermost
  claim    INTEGER NOT NULL,
  PRIMARY KEY (document, event, n),
  FOREIGN KEY (document, event) REFERENCES event (document, n) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE relation (
  document      INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  n             INTEGER NOT NULL,
  id            TEXT NOT NULL,
  type          TEXT NOT NULL,
  mode          TEXT,
  subject       INTEGER NOT NULL REFERENCES actor (no),
  subject_start INTEGER NOT NULL,
  subject_end   INTEGER NOT NULL,
  object        INTEGER REFERENCES actor (no),
  object_start  INTEGER,
  object_end    INTEGER,
  office        TEXT,
  valid_from    TEXT,
  valid_to      TEXT,
  modality      TEXT NOT NULL,
  PRIMARY KEY (document, n)
) WITHOUT ROWID;
CREATE INDEX relation_subject ON relation (subject, type);
CREATE INDEX relation_object ON relation (object, type);
CREATE INDEX relation_type ON relation (type);

CREATE TABLE relation_evidence (
  document   INTEGER NOT NULL,
  relation   INTEGER NOT NULL,
  n          INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end   INTEGER NOT NULL,
  PRIMARY KEY (document, relation, n),
  FOREIGN KEY (document, relation) REFERENCES relation (document, n) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE relation_claim (
  document INTEGER NOT NULL,
  relation INTEGER NOT NULL,
  n        INTEGER NOT NULL,
  claim    INTEGER NOT NULL,
  PRIMARY KEY (document, relation, n),
  FOREIGN KEY (document, relation) REFERENCES relation (document, n) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE label (
  document    INTEGER NOT NULL REFERENCES document (no) ON DELETE CASCADE,
  n           INTEGER NOT NULL,
  actor       INTEGER NOT NULL REFERENCES actor (no),
  actor_start INTEGER NOT NULL,
  actor_end   INTEGER NOT NULL,
  words       TEXT NOT NULL,
  span_start  INTEGER NOT NULL,
  span_end    INTEGER NOT NULL,
  stance      TEXT NOT NULL,
  claim       TEXT,                    -- id of the claim inside which it stands; null in the outlet's own voice
  PRIMARY KEY (document, n)
) WITHOUT ROWID;
CREATE INDEX label_actor ON label (actor);

CREATE TABLE judgement (
  no       INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,       -- SHA-256 of all that follows
  at       TEXT NOT NULL,
  who      TEXT NOT NULL,
  kind     TEXT NOT NULL,
  document TEXT,                       -- id of the document, where it concerns one
  subject  TEXT NOT NULL,              -- what it concerns: id of a mention, event, claim, joined event, key of an actor or outlet
  before   TEXT,                       -- JSON
  after    TEXT,                       -- JSON
  reason   TEXT
);
CREATE INDEX judgement_subject ON judgement (subject, kind);
CREATE INDEX judgement_document ON judgement (document);
CREATE TRIGGER judgement_stays BEFORE UPDATE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements are only added, never changed'); END;
CREATE TRIGGER judgement_is_kept BEFORE DELETE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements are only added, never removed'); END;

CREATE TABLE import (
  no       INTEGER PRIMARY KEY,
  began    TEXT NOT NULL,
  ended    TEXT,                       -- null: it was broken off
  inputs   TEXT NOT NULL,              -- JSON
  added    INTEGER NOT NULL DEFAULT 0,
  again    INTEGER NOT NULL DEFAULT 0, -- further places of publication of documents that were there
  present  INTEGER NOT NULL DEFAULT 0, -- items that were there already
  skipped  INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE import_problem (
  import   INTEGER NOT NULL REFERENCES import (no) ON DELETE CASCADE,
  n        INTEGER NOT NULL,
  place    TEXT NOT NULL,
  code     TEXT NOT NULL,
  severity TEXT NOT NULL,
  message  TEXT NOT NULL,
  PRIMARY KEY (import, n)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (title, text, content = '', tokenize = "unicode61 remove_diacritics 0");

CREATE VIEW event_told AS
  SELECT d.id AS document, e.id AS event, d.outlet, d.outlet_name, d.published, e.type, e.mode, e.modality, e.day, e.time_from, e.time_to, e.trigger,
    substr(t.text, e.sentence_start + 1, e.sentence_end - e.sentence_start) AS sentence
  FROM event e JOIN document d ON d.no = e.document JOIN document_text t ON t.document = e.document;

CREATE VIEW claim_told AS
  SELECT d.id AS document, c.id AS claim, d.outlet, d.outlet_name, d.published, c.act, c.quotation, c.source_kind, c.verb,
    (SELECT group_concat(l.words, ' > ') FROM claim_link l WHERE l.document = c.document AND l.claim = c.n) AS chain,
    c.grade_source || c.grade_credibility AS grade,
    substr(t.text, c.span_start + 1, c.span_end - c.span_start) AS words
  FROM claim c JOIN document d ON d.no = c.document JOIN document_text t ON t.document = c.document;

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

-- Version 5: days that stand beside a verb of saying; indexes for networks of a time, an outlet or a place.

ALTER TABLE event ADD COLUMN time_said INTEGER NOT NULL DEFAULT 0; -- 1: the day stands beside a verb of saying; it happened then or before

DROP INDEX edge_evidence_document;
CREATE INDEX edge_evidence_document ON edge_evidence (document, is_event, n, outlet, first, last);
CREATE INDEX edge_evidence_edge ON edge_evidence (edge, first);
CREATE INDEX edge_evidence_first ON edge_evidence (first, edge, outlet, last);
CREATE INDEX edge_evidence_outlet ON edge_evidence (outlet, edge, first, last);

INSERT INTO raw VALUES (1, '923819ac99d8ec1ce2f1dfc6b7b4c41558301757e9bc09795a83968008cd3440', 'text/plain', 136, x'2d8cd10980300c4457c90e4e58a9558a5bf851290a8a8ab8c9dd365ec49f90dcbb3c4c7818990c85110b334e636036ccda8b8349832d071454f6c6c4800d55192e0663e748c7f33fded8559da53b309aa00b1af570285b993f9f5cd11fdd2ff202');
INSERT INTO document VALUES (1, '923819ac99d8ec1ce2f1dfc6b7b4c41558301757e9bc09795a83968008cd3440', 'old.txt', NULL, NULL, 'outlet:aljazeera', 'قناة الجزيرة', NULL, '2020-06-07', 'metadata', 'ar', 'utf-8', '2020-06-07');
INSERT INTO document_text VALUES (1, 'أعلن الجيش في بيان أن قواته نفذت قصف مواقع في طرابلس، وأن 3 مسلحين قتلوا أمس');
INSERT INTO publication VALUES (1, 1, 'old.txt', 'old.txt', NULL, 'الجزيرة', NULL, NULL, '2020-06-07', 'metadata', 'utf-8', NULL, NULL, NULL, 1, NULL, NULL, NULL, '2026-01-02T12:00:00Z');
INSERT INTO analysis VALUES (1, '0.1', 'k', '2026-01-02T12:00:00Z', 29, x'ab562a4ece48cd4d54b252ca2cce4b4cd14bcc4bcca92cce2cd63754aa0500');
INSERT INTO actor VALUES (1, 'ly.lna', 'الجيش', 'Army', 'armed_group', 1, 'ly', 'MIL', NULL);
INSERT INTO place VALUES (1, 'geo:ly.tripoli', 'طرابلس', 'Tripoli', 'place', 'LY', 'طرابلس', 32.88, 13.19, 1);
INSERT INTO document_actor VALUES (1, 0, 1, 5, 10);
INSERT INTO document_place VALUES (1, 0, 1);
INSERT INTO claim VALUES (1, 0, 'c1', 'assert', 'indirect', 'أعلن', 19, 32, NULL, 'B', 3, '["a document"]', 'document');
INSERT INTO claim_link VALUES (1, 0, 0, 'outlet', 'outlet:aljazeera', 'قناة الجزيرة', 'one');
INSERT INTO claim_link VALUES (1, 0, 1, 'document', NULL, 'بيان', 'one');
INSERT INTO event VALUES (1, 0, 'e1', 'ASSAULT', 'heavy-weapons', 'actual', 0, 1, 'Explosions/Remote violence', 'Shelling/artillery/missile attack', 'قصف', 33, 36, 0, 76, '2020-06-06', '2020-06-06', 'day', 't1', '2020-06-06', NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO event_party VALUES (1, 0, 'actor', 0, 1, 5, 10);
INSERT INTO event_place VALUES (1, 0, 0, 1);
INSERT INTO event_figure VALUES (1, 0, 0, 'q1', 'killed', 3, 3, 3, 'exact', 0, 'مسلحين', 58, 66, 0);
INSERT INTO event_claim VALUES (1, 0, 0, 0);
INSERT INTO label VALUES (1, 0, 1, 5, 10, 'الجيش', 5, 10, 'neutral', NULL);
INSERT INTO judgement VALUES (1, 'j1', '2026-01-02T12:00:00Z', 'سمير', 'accept', '923819ac99d8ec1ce2f1dfc6b7b4c41558301757e9bc09795a83968008cd3440', 'e1', NULL, NULL, NULL);
INSERT INTO import VALUES (1, '2026-01-02T12:00:00Z', '2026-01-02T12:00:01Z', '["old.txt"]', 1, 0, 0, 0);
INSERT INTO search (rowid, title, text) VALUES (1, '', 'أعلن الجيش في بيان أن قواته نفذت قصف مواقع في طرابلس، وأن 3 مسلحين قتلوا أمس');
INSERT INTO joining VALUES (1, '2026-01-02T12:00:05Z', 1, 1, 1, 'isnad 0.1.0', 'old', 21, 14);
INSERT INTO joined_event VALUES (1, 'event:0123456789abcdef', 'ASSAULT', 'heavy-weapons', 'Explosions/Remote violence', 'Shelling/artillery/missile attack', '2020-06-06', '2020-06-06', 'day', NULL, NULL, 1, 'actual', 'claimed', 1.0, 1, 0, '2020-06-06', '2020-06-06', '2020-06-06');
INSERT INTO joined_assessment VALUES (1, 1, 0, 1, 0, 'C', 3, '[]', 'weak', 'one source');
INSERT INTO joined_party VALUES (1, 'a', 0, 1, 'الجيش', 5, 10);
INSERT INTO joined_member VALUES (1, 0, 1, 0, 1.0, NULL, NULL, 0);
INSERT INTO actor VALUES (2, '~group:مسلحين', 'مسلحين', NULL, 'group', 0, NULL, NULL, NULL);
INSERT INTO event_party VALUES (1, 0, 'recipient', 0, 2, 58, 64);
INSERT INTO edge VALUES (1, 'ly.lna', '~group:مسلحين', 'hostility', NULL, 'actual', 1, 2, '2020-06-06', '2020-06-06', 1, 1);
INSERT INTO edge_evidence VALUES (1, 1, 1, 0, 0, 'outlet:aljazeera', '2020-06-06', '2020-06-06');
PRAGMA application_id = 1230196292;
PRAGMA user_version = 5;
