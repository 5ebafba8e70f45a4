-- What a build keeps to spare the next one work, as long as the program is the same. The record does not rest on it.

create table kept (
    about text primary key,
    program text not null, -- a digest of the program that wrote it
    body blob not null
) strict;
