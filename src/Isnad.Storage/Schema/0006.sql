-- Version 6: the accounts of joined events by party and by place in the order of their events, and the statements of the network by place, so that a question
-- reads what it asks for in one stretch. Their rows go with their event, edge or document by statements: indexes for that would be as large as they are.

CREATE TABLE told_party (
  actor    INTEGER NOT NULL REFERENCES actor (no),
  day      TEXT NOT NULL,              -- where the joined event stands on a timeline; empty: nowhere
  joined   INTEGER NOT NULL,
  document INTEGER NOT NULL,
  event    INTEGER NOT NULL,
  role     TEXT NOT NULL,
  told     TEXT,                       -- the day of the account
  type     TEXT NOT NULL,              -- of the account, as the others
  mode     TEXT,
  modality TEXT NOT NULL,
  PRIMARY KEY (actor, day, joined, document, event, role)
) WITHOUT ROWID;

CREATE TABLE told_place (
  place    INTEGER NOT NULL REFERENCES place (no),
  day      TEXT NOT NULL,
  joined   INTEGER NOT NULL,
  document INTEGER NOT NULL,
  event    INTEGER NOT NULL,
  told     TEXT,
  type     TEXT NOT NULL,
  mode     TEXT,
  modality TEXT NOT NULL,
  PRIMARY KEY (place, day, joined, document, event)
) WITHOUT ROWID;

CREATE TABLE edge_place (
  place      INTEGER NOT NULL REFERENCES place (no),
  edge       INTEGER NOT NULL,
  first      TEXT NOT NULL,            -- of the statement; empty: none
  document   INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  n          INTEGER NOT NULL,         -- of the event in its document
  outlet     TEXT,
  last       TEXT,
  PRIMARY KEY (place, edge, first, document, span_start)
) WITHOUT ROWID;

INSERT OR IGNORE INTO told_party (actor, day, joined, document, event, role, told, type, mode, modality)
  SELECT p.actor, coalesce(j.day, ''), j.no, e.document, e.n, p.role, e.day, e.type, e.mode, e.modality
  FROM joined_event j CROSS JOIN joined_member m ON m.joined = j.no CROSS JOIN event e ON e.document = m.document AND e.n = m.event
    CROSS JOIN event_party p ON p.document = e.document AND p.event = e.n
  ORDER BY 1, 2, 3, 4, 5, 6;

INSERT OR IGNORE INTO told_place (place, day, joined, document, event, told, type, mode, modality)
  SELECT p.place, coalesce(j.day, ''), j.no, e.document, e.n, e.day, e.type, e.mode, e.modality
  FROM joined_event j CROSS JOIN joined_member m ON m.joined = j.no CROSS JOIN event e ON e.document = m.document AND e.n = m.event
    CROSS JOIN event_place p ON p.document = e.document AND p.event = e.n
  ORDER BY 1, 2, 3, 4, 5;

INSERT OR IGNORE INTO edge_place (place, edge, first, document, span_start, n, outlet, last)
  SELECT p.place, v.edge, coalesce(v.first, ''), v.document, v.span_start, v.n, v.outlet, v.last
  FROM edge_evidence v CROSS JOIN event_place p ON p.document = v.document AND p.event = v.n
  WHERE v.is_event = 1
  ORDER BY 1, 2, 3, 4, 5;
