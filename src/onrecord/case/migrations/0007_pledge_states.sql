-- Whose judgement the state of a pledge is: a person's ('decision'), or that of the day and the evidence ('day').

alter table pledges add column state_basis text check (state_basis in ('decision', 'day'));
