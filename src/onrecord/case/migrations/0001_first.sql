-- The public tables of the case format, version 1, and the private ones behind them.

create table runs (
    id integer primary key,
    started_at text not null,
    finished_at text,
    version text not null,
    model_sha256 text,
    settings text not null check (json_valid(settings)),
    documents integer
) strict;

create table documents (
    id text primary key,
    source text not null,
    url text,
    outlet text,
    title text,
    byline text,
    language text,
    published_from text,
    published_to text,
    published_basis text not null default 'unknown'
        check (published_basis in ('given', 'metadata', 'url', 'text', 'unknown')),
    text text not null,
    words integer not null,
    sha256 text not null,
    check ((published_from is null) = (published_to is null)),
    check ((published_from is null) = (published_basis = 'unknown'))
) strict;
create index documents_source on documents (source);
create index documents_outlet on documents (outlet, published_from, published_to, words);
create index documents_published on documents (published_from, id);

create table zones (
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null,
    kind text not null check (kind in ('headline', 'subheading', 'byline', 'caption', 'body', 'boilerplate')),
    primary key (document_id, "start"),
    check ("start" >= 0 and "start" < "end")
) strict, without rowid;

create table entities (
    id text primary key,
    name text not null,
    kind text not null
        check (kind in ('person', 'organization', 'country', 'place', 'people', 'facility', 'other')),
    country text
) strict;

create table entity_names (
    entity_id text not null references entities (id) on delete cascade,
    name text not null,
    kind text not null check (kind in ('full', 'short', 'acronym', 'variant')),
    mentions integer not null,
    primary key (entity_id, name)
) strict, without rowid;
create index entity_names_name on entity_names (name);

create table mentions (
    id text primary key,
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null,
    text text not null,
    form text not null check (form in ('name', 'nominal', 'pronoun')),
    entity_id text references entities (id),
    check ("start" >= 0 and "start" < "end")
) strict;
create index mentions_document on mentions (document_id, "start");
create index mentions_entity on mentions (entity_id);

create table roles (
    entity_id text not null references entities (id) on delete cascade,
    title text not null,
    organization_id text references entities (id),
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null
) strict;
create index roles_entity on roles (entity_id);
create index roles_organization on roles (organization_id);
create index roles_document on roles (document_id);

create table affiliations (
    entity_id text not null references entities (id) on delete cascade,
    group_id text not null references entities (id),
    relation text not null check (relation in ('member of', 'part of', 'led by', 'backed by')),
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null
) strict;
create index affiliations_entity on affiliations (entity_id);
create index affiliations_group on affiliations (group_id);
create index affiliations_document on affiliations (document_id);

create table times (
    id text primary key,
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null,
    text text not null,
    type text not null check (type in ('DATE', 'TIME', 'DURATION', 'SET')),
    value text not null,
    earliest text,
    latest text,
    check ((earliest is null) = (latest is null))
) strict;
create index times_document on times (document_id, "start");

create table statements (
    id text primary key,
    speaker_id text references entities (id),
    act text check (act in ('assert', 'deny', 'accuse', 'demand', 'promise', 'threaten', 'agree', 'reject', 'announce',
        'praise', 'other')),
    said_from text,
    said_to text,
    text text not null,
    check ((said_from is null) = (said_to is null))
) strict;
create index statements_speaker on statements (speaker_id);
create index statements_said on statements (said_from, said_to desc, id);

create table statement_reports (
    id text primary key,
    statement_id text not null references statements (id) on delete cascade,
    document_id text not null references documents (id) on delete cascade,
    mode text not null check (mode in ('direct', 'indirect', 'mixed')),
    content_start integer not null,
    content_end integer not null,
    content text not null,
    cue_start integer,
    cue_end integer,
    source_start integer,
    source_end integer,
    told_to text references entities (id),
    credited_to text references entities (id)
) strict;
create index statement_reports_statement on statement_reports (statement_id, document_id, content_start);
create index statement_reports_document on statement_reports (document_id, content_start);
create index statement_reports_told on statement_reports (told_to);
create index statement_reports_credited on statement_reports (credited_to);

create table events (
    id text primary key,
    type text not null,
    mode text,
    status text not null
        check (status in ('happened', 'ongoing', 'planned', 'threatened', 'denied', 'hypothetical')),
    happened_from text,
    happened_to text,
    place_id text references entities (id),
    summary text not null,
    check ((happened_from is null) = (happened_to is null))
) strict;
create index events_happened on events (happened_from, happened_to desc, id);
create index events_place on events (place_id);

create table event_participants (
    event_id text not null references events (id) on delete cascade,
    entity_id text not null references entities (id),
    part text not null check (part in ('actor', 'recipient')),
    primary key (event_id, entity_id, part)
) strict, without rowid;
create index event_participants_entity on event_participants (entity_id);

create table event_reports (
    id text primary key,
    event_id text not null references events (id) on delete cascade,
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null,
    trigger_start integer not null,
    trigger_end integer not null,
    statement_report_id text references statement_reports (id)
) strict;
create index event_reports_event on event_reports (event_id, document_id, "start");
create index event_reports_document on event_reports (document_id, "start");
create index event_reports_statement on event_reports (statement_report_id);

create table quantities (
    id text primary key,
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null,
    text text not null,
    low real,
    high real,
    what text not null,
    modifier text,
    event_report_id text references event_reports (id)
) strict;
create index quantities_document on quantities (document_id, "start");
create index quantities_event on quantities (event_report_id);

create table pledges (
    id text primary key,
    kind text not null check (kind in ('promise', 'threat', 'demand', 'agreement')),
    by_id text references entities (id),
    to_id text references entities (id),
    action text not null,
    condition text,
    due_from text,
    due_to text,
    state text check (state in ('open', 'due', 'passed', 'kept', 'broken', 'disputed'))
) strict;
create index pledges_by on pledges (by_id);
create index pledges_to on pledges (to_id);
create index pledges_due on pledges (due_to);

create table pledge_reports (
    pledge_id text not null references pledges (id) on delete cascade,
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null,
    statement_report_id text references statement_reports (id)
) strict;
create index pledge_reports_pledge on pledge_reports (pledge_id);
create index pledge_reports_document on pledge_reports (document_id);
create index pledge_reports_statement on pledge_reports (statement_report_id);

create table pledge_evidence (
    pledge_id text not null references pledges (id) on delete cascade,
    event_id text references events (id),
    statement_id text references statements (id),
    bearing text not null check (bearing in ('kept', 'broken', 'disputes', 'extends')),
    check ((event_id is null) <> (statement_id is null))
) strict;
create index pledge_evidence_pledge on pledge_evidence (pledge_id);
create index pledge_evidence_event on pledge_evidence (event_id);
create index pledge_evidence_statement on pledge_evidence (statement_id);

create table reuses (
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null,
    source_document_id text not null references documents (id) on delete cascade,
    source_start integer not null,
    source_end integer not null,
    kind text not null check (kind in ('near-duplicate', 'shared passage', 'shared quotation')),
    similarity real not null check (similarity between 0 and 1),
    directed integer not null default 0 check (directed in (0, 1)) -- 1: the source is known to be the earlier
) strict;
create index reuses_document on reuses (document_id, "start");
create index reuses_source on reuses (source_document_id, source_start);

create table credits (
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null,
    outlet_id text references entities (id), -- null where the source is not named
    kind text not null check (kind in ('according to', 'told', 'citing', 'reported', 'republished'))
) strict;
create index credits_document on credits (document_id, "start");
create index credits_outlet on credits (outlet_id);

create table corroboration (
    fact_kind text not null check (fact_kind in ('statement', 'event', 'pledge')),
    fact_id text not null,
    documents integer not null,
    outlets integer not null,
    origins integer not null,
    primary key (fact_kind, fact_id)
) strict, without rowid;

create table discrepancies (
    id text primary key,
    about_kind text not null,
    about_id text not null,
    slot text not null
) strict;
create index discrepancies_about on discrepancies (about_kind, about_id);

create table discrepancy_values (
    discrepancy_id text not null references discrepancies (id) on delete cascade,
    value text not null,
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null
) strict;
create index discrepancy_values_discrepancy on discrepancy_values (discrepancy_id);
create index discrepancy_values_document on discrepancy_values (document_id);

create table decisions (
    id text primary key,
    made_at text not null,
    made_by text not null,
    kind text not null,
    payload text not null check (json_valid(payload)),
    reason text,
    supersedes text references decisions (id)
) strict;
create index decisions_supersedes on decisions (supersedes);
create trigger decisions_stand before update on decisions begin
    select raise(abort, 'decisions are append-only: add one that supersedes this one');
end;
create trigger decisions_stay before delete on decisions begin
    select raise(abort, 'decisions are append-only: add one that supersedes this one');
end;
-- REPLACE deletes without a word to the trigger above.
create trigger decisions_once before insert on decisions
when exists (select 1 from decisions d where d.id = new.id) begin
    select raise(abort, 'decisions are append-only: add one that supersedes this one');
end;

-- Private: what the public tables are made from, and what saves doing work twice.

create table taken ( -- under what a document was taken in: while none of it changes, it is not taken in again
    document_id text primary key references documents (id) on delete cascade,
    given text not null, -- digest of what the user and the source's container say of it
    intake_version text not null
) strict;

create table readings (
    document_id text primary key references documents (id) on delete cascade,
    reader_version text not null,
    reading blob not null -- msgpack of a Reading
) strict;

create table staged ( -- taken in and read, not yet public: a build that was killed goes on from here
    source text primary key,
    sha256 text not null,
    given text not null,
    intake_version text not null,
    url text,
    document blob not null, -- msgpack of a Document
    reader_version text,
    reading blob,
    prints_version text,
    prints blob,
    check ((reader_version is null) = (reading is null)),
    check ((prints_version is null) = (prints is null))
) strict;

create table report_parts ( -- the exact stretches of a part of a statement report that is broken by other words
    report_id text not null references statement_reports (id) on delete cascade,
    part text not null check (part in ('content', 'cue', 'source')),
    "start" integer not null,
    "end" integer not null,
    primary key (report_id, part, "start")
) strict, without rowid;

create table failures (
    source text not null,
    code text not null,
    message text not null,
    sha256 text,
    primary key (source, code)
) strict, without rowid;

create table fingerprints (
    document_id text primary key references documents (id) on delete cascade,
    version text not null,
    prints blob not null
) strict;

create table compared ( -- as what each document was compared for reuse in the last build: equal ones are not compared again
    document_id text primary key references documents (id) on delete cascade,
    terms text not null
) strict;

create table clusters ( -- which evidence a cluster stood on when its id was given: so ids outlive builds
    kind text not null,
    id text not null,
    evidence text not null,
    primary key (kind, evidence, id)
) strict, without rowid;
create index clusters_id on clusters (kind, id);

create table redirects (
    kind text not null,
    old_id text not null,
    new_id text not null,
    primary key (kind, old_id)
) strict, without rowid;

create table reasons (
    about_kind text not null,
    about_id text not null,
    document_id text,
    feature text not null,
    left_value text not null,
    right_value text not null,
    weight real not null
) strict;
create index reasons_about on reasons (about_kind, about_id);

create table passages ( -- paragraphs that are not page furniture: the unit of search
    id integer primary key,
    document_id text not null references documents (id) on delete cascade,
    "start" integer not null,
    "end" integer not null
) strict;
create index passages_document on passages (document_id, "start");
create view passage_texts as
    select p.id, substr(d.text, p."start" + 1, p."end" - p."start") as text
    from passages p join documents d on d.id = p.document_id;
create virtual table passage_search using fts5 (
    text, content = 'passage_texts', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
);

create view chronology as
    select e.happened_from, e.happened_to, 'event' as kind, e.id as fact_id, e.summary as headline,
        (select count(distinct r.document_id) from event_reports r where r.event_id = e.id) as documents,
        (select c.origins from corroboration c where c.fact_kind = 'event' and c.fact_id = e.id) as origins
    from events e
    union all
    select s.said_from, s.said_to, 'statement', s.id,
        -- who, how and what, in words of the first report; the cue is left out of verbatim ones alone
        coalesce((
            select trim(coalesce(n.name, substr(d.text, r.source_start + 1, r.source_end - r.source_start), '')
                || case when r.mode = 'direct' then ''
                    else ' ' || coalesce(substr(d.text, r.cue_start + 1, r.cue_end - r.cue_start), '') end) || ': '
            from statement_reports r join documents d on d.id = r.document_id
                left join entities n on n.id = s.speaker_id
            where r.statement_id = s.id and coalesce(s.speaker_id, r.source_start, r.cue_start) is not null
            order by r.source_start is null, d.published_from nulls last, d.id, r.content_start limit 1
        ), '') || s.text,
        (select count(distinct r.document_id) from statement_reports r where r.statement_id = s.id),
        (select c.origins from corroboration c where c.fact_kind = 'statement' and c.fact_id = s.id)
    from statements s
    union all
    select p.due_from, p.due_to, 'deadline', p.id, p.action,
        (select count(distinct r.document_id) from pledge_reports r where r.pledge_id = p.id),
        (select c.origins from corroboration c where c.fact_kind = 'pledge' and c.fact_id = p.id)
    from pledges p where p.due_to is not null
    order by 1 nulls last, 2, 3, 4;
