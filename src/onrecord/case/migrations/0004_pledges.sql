-- When a pledge was given, which one it changes, where its words stand, and how far evidence speaks for itself.

alter table pledges add column made_from text;
alter table pledges add column made_to text;
alter table pledges add column revises_id text references pledges (id);
create index pledges_revises on pledges (revises_id);

alter table pledge_reports add column kind text check (kind in ('promise', 'threat', 'demand', 'agreement'));
alter table pledge_reports add column cue_start integer;
alter table pledge_reports add column cue_end integer;
alter table pledge_reports add column action_start integer;
alter table pledge_reports add column action_end integer;
alter table pledge_reports add column due_start integer; -- where the words stand that tell the deadline
alter table pledge_reports add column due_end integer;

alter table pledge_evidence add column explicit integer not null default 0 check (explicit in (0, 1)); -- 1: its words say so
alter table pledge_evidence add column reason text;
