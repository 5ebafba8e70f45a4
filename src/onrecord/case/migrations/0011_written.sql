-- As what the rows of each document that join it to others were written: while it is equal, they are not written again.

create table written (
    document_id text primary key references documents (id) on delete cascade,
    terms text not null
) strict, without rowid;

create table stamps ( -- digests of whole tables as the last build left them: to see when rows went with a document since
    about text primary key,
    stamp text not null
) strict, without rowid;
