-- What only statements tell, and without a day of its own, has no line beside theirs.

drop view chronology;
create view chronology as
    select e.happened_from, e.happened_to, 'event' as kind, e.id as fact_id, e.summary as headline,
        (select count(distinct r.document_id) from event_reports r where r.event_id = e.id) as documents,
        (select c.origins from corroboration c where c.fact_kind = 'event' and c.fact_id = e.id) as origins
    from events e where e.told_by is null and e.statement_id is null and (
        e.happened_from is not null
        or exists (select 1 from event_reports r where r.event_id = e.id and r.statement_report_id is null)
    )
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
    select p.due_from, p.due_to, 'deadline', p.id,
        coalesce(coalesce(b.name, (
            select substr(d.text, r.maker_start + 1, r.maker_end - r.maker_start)
            from pledge_reports r join documents d on d.id = r.document_id
            where r.pledge_id = p.id and r.maker_start is not null
            order by d.published_from nulls last, d.id, r."start" limit 1
        )) || ': ', '') || p.action,
        (select count(distinct r.document_id) from pledge_reports r where r.pledge_id = p.id),
        (select c.origins from corroboration c where c.fact_kind = 'pledge' and c.fact_id = p.id)
    from pledges p left join entities b on b.id = p.by_id where p.due_to is not null
    order by 1 nulls last, 2, 3, 4;
