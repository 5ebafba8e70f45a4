-- How facts were weighed: what each rests on, and how much a discrepancy matters.

alter table discrepancies add column weight real; -- 0 to 1: the heaviest come first
alter table discrepancies add column says text; -- what the values are about, where the slot alone does not say

create table origin_ties ( -- why a document is no origin of its own for a fact
    fact_kind text not null check (fact_kind in ('statement', 'event', 'pledge')),
    fact_id text not null,
    document_id text not null references documents (id) on delete cascade,
    kind text not null check (kind in ('copy', 'shared passage', 'shared quotation', 'credit', 'told to',
        'republished', 'byline', 'outlet', 'publication', 'statement')),
    other_id text references documents (id) on delete cascade,
    outlet_id text references entities (id), -- an outlet of which the fact has no document
    directed integer not null check (directed in (0, 1)), -- 1: the document rests on the other; 0: order unknown
    "start" integer,
    "end" integer,
    other_start integer,
    other_end integer,
    check ((other_id is null) <> (outlet_id is null))
) strict;
create index origin_ties_fact on origin_ties (fact_kind, fact_id);
create index origin_ties_document on origin_ties (document_id);
create index origin_ties_other on origin_ties (other_id);
create index origin_ties_outlet on origin_ties (outlet_id);

create table fact_origins ( -- the origins that each document of a fact goes back to
    fact_kind text not null,
    fact_id text not null,
    document_id text not null references documents (id) on delete cascade,
    origin_id text not null, -- a document, or the entity of an outlet
    outside integer not null check (outside in (0, 1)), -- 1: the origin is an outlet, not a document at hand
    primary key (fact_kind, fact_id, document_id, origin_id)
) strict, without rowid;
create index fact_origins_document on fact_origins (document_id);
