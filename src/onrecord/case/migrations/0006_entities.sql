-- Merges that are left to a person, where places lie, and when offices and memberships held.

create table questions ( -- two clusters that may be one; the evidence on both sides is in reasons (about_kind 'question')
    id text primary key,
    kind text not null check (kind in ('entity', 'statement', 'event')),
    left_id text not null,
    right_id text not null,
    weight real not null -- of the evidence for less that against: the surest first
) strict, without rowid;
create index questions_left on questions (kind, left_id);
create index questions_right on questions (kind, right_id);
create index questions_weight on questions (weight desc, id);

create table places ( -- where an entity lies, as the gazetteer and the documents tell
    entity_id text primary key references entities (id) on delete cascade,
    latitude real not null,
    longitude real not null,
    country text, -- ISO 3166-1 alpha-3
    region text,
    gazetteer_id text not null,
    feature text not null check (feature in ('country', 'region', 'city')),
    population integer not null,
    basis text not null -- what chose it among the candidates
) strict, without rowid;
create index places_country on places (country);

create table place_candidates ( -- all places of that name, the chosen one among them, the likeliest first
    entity_id text not null references entities (id) on delete cascade,
    rank integer not null,
    gazetteer_id text not null,
    name text not null,
    country text,
    region text,
    latitude real not null,
    longitude real not null,
    population integer not null,
    primary key (entity_id, rank)
) strict, without rowid;

-- When the words say so: 'former' and 'then' of an office that is over or of that time, 'designate' of one to come.
alter table roles add column held text check (held in ('former', 'then', 'designate', 'acting'));
alter table roles add column held_from text;
alter table roles add column held_to text;
alter table affiliations add column held text check (held in ('former', 'then', 'designate', 'acting'));
alter table affiliations add column held_from text;
alter table affiliations add column held_to text;
