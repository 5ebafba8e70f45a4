-- What became of each decision at the last build, and what each build changed.

create table outcomes (
    decision_id text primary key references decisions (id),
    outcome text not null check (outcome in ('held', 'orphan', 'undone', 'overruled', 'unreadable')),
    about_kind text check (about_kind in ('entity', 'statement', 'event', 'pledge')),
    about_id text,
    other_id text,
    document_id text references documents (id) on delete set null, -- where its first words stand now
    "start" integer,
    "end" integer,
    message text
) strict, without rowid;
create index outcomes_about on outcomes (about_kind, about_id);
create index outcomes_document on outcomes (document_id);

create table changes ( -- against the build before; the first build of a case leaves none
    run integer not null references runs (id),
    kind text not null check (kind in ('document', 'entity', 'statement', 'event', 'pledge')),
    id text not null,
    change text not null check (change in ('new', 'gone', 'merged', 'dated', 'worded', 'changed')),
    before text,
    after text,
    headline text not null,
    primary key (run, kind, id, change)
) strict, without rowid;
