-- Whether a report tells of what was said, or of a belief or a plan that the text attributes to somebody.

alter table statement_reports add column attitude text not null default 'speech'
    check (attitude in ('speech', 'belief', 'plan'));
