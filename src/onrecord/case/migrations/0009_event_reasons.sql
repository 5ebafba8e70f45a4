-- The rule by which a report of an event was read, as the lexicon of events writes it; NULL where a person added it.

alter table event_reports add column reason text;
