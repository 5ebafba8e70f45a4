-- What was worked out of single documents, kept so that a build that adds others need not open these. As with `kept`, it
-- counts for the program that made it alone, and the record does not rest on it. It goes when its document goes.

create table gathered (
    about text not null,
    document_id text not null references documents (id) on delete cascade,
    program text not null, -- a digest of the program that made it
    terms text not null, -- a digest of what it was made from beside the document itself
    body blob not null,
    primary key (about, document_id)
) strict;
create index gathered_document on gathered (document_id);
