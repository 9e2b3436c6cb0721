-- Version 5: days that stand beside a verb of saying; indexes for networks of a time, an outlet or a place.

ALTER TABLE event ADD COLUMN time_said INTEGER NOT NULL DEFAULT 0; -- 1: the day stands beside a verb of saying; it happened then or before

DROP INDEX edge_evidence_document;
CREATE INDEX edge_evidence_document ON edge_evidence (document, is_event, n, outlet, first, last);
CREATE INDEX edge_evidence_edge ON edge_evidence (edge, first);
CREATE INDEX edge_evidence_first ON edge_evidence (first, edge, outlet, last);
CREATE INDEX edge_evidence_outlet ON edge_evidence (outlet, edge, first, last);
