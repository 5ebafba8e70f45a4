-- Where the words stand that name who gave a pledge.

alter table pledge_reports add column maker_start integer;
alter table pledge_reports add column maker_end integer;
