"""`onrecord review`: the open questions, decisions by command or script, the log."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from onrecord.case import Case
from onrecord.case.views.decided import STATES, DecisionLine, count_decisions, read_decisions
from onrecord.case.views.opening import open_for_pages
from onrecord.case.views.overview import chosen_day
from onrecord.case.views.queue import Open, read_queue
from onrecord.cli.showing import counted, one_line
from onrecord.errors import DecisionError
from onrecord.records import Decision
from onrecord.workflow.decisions.making import Wish, decide


def add_to(app: typer.Typer) -> None:
    """Adds the command to the app."""
    app.command("review")(review)


def review(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The case file.")],
    do: Annotated[
        str | None,
        typer.Option(help="Decide: confirm, reject, edit, rename, merge, split, note, add or undo."),
    ] = None,
    about: Annotated[
        str | None, typer.Option(help="What it is about: the id of a fact, entity or discrepancy.")
    ] = None,
    other: Annotated[
        str | None, typer.Option(help="merge, split: the id of the other; reject: who was no actor or recipient.")
    ] = None,
    part: Annotated[
        list[str] | None, typer.Option(help="split: a report, a document or a name to take out; may be repeated.")
    ] = None,
    set: Annotated[
        list[str] | None, typer.Option(help="edit, rename, add: slot=value, or slot= for unknown; may be repeated.")
    ] = None,
    slot: Annotated[str | None, typer.Option(help="reject: the slot whose value is wrong; the whole if none.")] = None,
    fact: Annotated[str | None, typer.Option(help="add: statement, event or pledge.")] = None,
    document: Annotated[str | None, typer.Option(help="add: the document that has the words.")] = None,
    start: Annotated[int | None, typer.Option(help="add: where the words begin.")] = None,
    end: Annotated[int | None, typer.Option(help="add: where they end.")] = None,
    decision: Annotated[str | None, typer.Option(help="undo: the id of the decision.")] = None,
    reason: Annotated[str | None, typer.Option(help="Why; for a note its words.")] = None,
    by: Annotated[str | None, typer.Option(help="Who decides; the name of your account where none is given.")] = None,
    apply: Annotated[
        Path | None, typer.Option(help="Decide as a file of JSON lines says, all of it or nothing; - is stdin.")
    ] = None,
    merge: Annotated[Path | None, typer.Option(help="Join the log of another case file of the same sources.")] = None,
    log: Annotated[bool, typer.Option("--log", help="Print the log of decisions instead of the questions.")] = False,
    state: Annotated[
        str | None, typer.Option(help="With --log: waiting, held, orphan, overruled, undone or unreadable.")
    ] = None,
    build: Annotated[bool, typer.Option("--build", help="Make the record anew, so that all decisions hold.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="Lines at most.")] = 20,
    json: Annotated[bool, typer.Option("--json", help="Print JSON lines.")] = False,
) -> None:
    """List what is left to a person, the questions first whose answer changes most; or decide, undo, join logs.

    A decision is kept at once by the words that it rests on, and holds from the next build.
    """
    who = by or _account()
    if merge is not None:
        _join(case, merge, json=json)
    wishes = [] if apply is None else list(_wishes(apply))
    if do is not None:
        wishes.append(
            Wish(
                kind=do,
                about=about,
                other=other,
                parts=tuple(part or ()),
                set=dict(_slot(each) for each in set or ()),
                slot=slot,
                fact=fact,
                document=document,
                start=start,
                end=end,
                decision=decision,
                reason=reason,
            )
        )
    if wishes:
        for made in decide(case, wishes, by=who):
            _print_made(made, json=json)
    if build:
        _build(case)
    if log:
        _print_log(case, state, limit, json=json)
    elif not wishes and merge is None and not build:
        _print_queue(case, limit, json=json)


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise typer.BadParameter("say who decides: --by NAME") from None


def _slot(text: str) -> tuple[str, str | None]:
    slot, sign, value = text.partition("=")
    if not sign:
        raise typer.BadParameter(f"{text!r}: write slot=value, or slot= for unknown")
    return slot.strip(), value.strip() or None


def _wishes(path: Path) -> Iterator[Wish]:
    raw = sys.stdin.buffer.read() if path == Path("-") else path.read_bytes()
    for number, line in enumerate(raw.splitlines(), 1):
        if not line.strip():
            continue
        try:
            yield msgspec.json.decode(line, type=Wish)
        except msgspec.DecodeError as error:
            raise DecisionError(f"line {number} of {path}: {error}. Nothing was decided.") from error


def _join(case: Path, other: Path, *, json: bool) -> None:
    from onrecord.workflow.decisions.joining import join_logs

    joined = join_logs(case, other)
    if json:
        _write({"added": joined.added, "conflicts": [[c.earlier.id, c.later.id] for c in joined.conflicts]})
        return
    added = counted(joined.added, "decision")
    typer.echo(f"{added} of {other} joined the log of {case}; what joined holds from the next build")
    for each in joined.conflicts:
        words = one_line(each.later.about.words if each.later.about is not None else "")[:80]
        typer.echo(f"conflict: {words}")
        for one in (each.earlier, each.later):
            typer.echo(f"    {one.made_at[:16]} {one.made_by}: {_told(one)} [{one.id}]")
        typer.echo(f"    the later counts; to let the earlier stand: --do undo --decision {each.later.id}")


def _told(one: Decision) -> str:
    values = ", ".join(f"{slot}={value if value is not None else 'unknown'}" for slot, value in one.values)
    return " ".join(part for part in (one.kind, values, f"({one.reason})" if one.reason else "") if part)


def _print_made(made: Decision, *, json: bool) -> None:
    if json:
        _write({"id": made.id, "made_at": made.made_at, "made_by": made.made_by, "kind": made.kind})
        return
    words = one_line(made.about.words)[:80] if made.about is not None else made.supersedes
    typer.echo(f"kept {made.id}: {_told(made)}, about {words}; it holds from the next build")


def _build(case: Path) -> None:
    from onrecord.workflow.build import build

    Case.open(case).close()  # a file that is no case is told of, and none is made
    with open_for_pages(case) as view:
        day = chosen_day(view)
    report = build([], case, as_of=day, command="onrecord review --build")
    with open_for_pages(case) as view:
        counts = count_decisions(view)
    told = ", ".join(f"{counts[name]} {name}" for name in STATES if counts[name]) or "none"
    typer.echo(f"{case}: {counted(report.documents, 'document')}; decisions: {told}")


def _print_queue(case: Path, limit: int, *, json: bool) -> None:
    with open_for_pages(case) as view:
        questions, total = read_queue(view, limit=limit)
        counts = count_decisions(view)
    for each in questions:
        if json:
            _write(_row(each))
        else:
            typer.echo("\n".join(_lines(each)))
    if not json:
        more = f", {len(questions)} shown" if total > len(questions) else ""
        waiting = f"; {counted(counts['waiting'], 'decision')} waiting for the next build" if counts["waiting"] else ""
        orphans = f"; {counted(counts['orphan'], 'orphan')} (--log --state orphan)" if counts["orphan"] else ""
        typer.echo(f"{counted(total, 'question')}{more}{waiting}{orphans}")


def _lines(each: Open) -> list[str]:
    if each.pair is not None:
        left, right = each.pair.left, each.pair.right
        told = [f"{r.feature}: {r.left} / {r.right}" for r in each.pair.evidence[:3]]
        return [
            f"one or two?  {one_line(left.entity.name)} [{left.entity.id}, {left.mentions} mentions]",
            f"             {one_line(right.entity.name)} [{right.entity.id}, {right.mentions} mentions]",
            *(f"             {one_line(line)}" for line in told),
            f"             --do merge|split --about {left.entity.id} --other {right.entity.id}",
        ]
    if each.kind == "pledge":
        return [
            f"{each.bearing}?  {one_line(each.words)} [{each.fact_id}]",
            f"             by {each.evidence_kind} {one_line(each.headline or '')} [{each.evidence_id}]",
            f"             --do edit --about {each.fact_id} --set status={each.bearing}|open",
        ]
    if each.kind == "statement":
        named = ", ".join(f"{one.name} [{one.id}]" for one in each.who) or "nobody"
        written = one_line(each.source)[:100] if each.source else "nothing"
        taken = f", taken for {each.speaker.name} [{each.speaker.id}]" if each.speaker else ""
        return [
            f"who said?    {one_line(each.words)[:160]} [{each.fact_id}]",
            f"             the text says: {written}{taken}; beside it: {named}",
            f"             --do edit --set speaker=... | confirm | reject --about {each.fact_id}",
        ]
    values = " / ".join(dict.fromkeys(value.value for value in each.values))
    return [
        f"which {each.slot}?  {values}  {one_line(each.words)} [{each.fact_id}]",
        *(f"             {value.value}: {one_line(value.words)[:100]}" for value in each.values[:4]),
        *([f"             --do edit --set date=... --about {each.fact_id}"] if each.slot == "date" else []),
        f"             --do confirm|reject --about {each.id}",
    ]


def _row(each: Open) -> dict[str, object]:
    row: dict[str, object] = {"id": each.id, "question": each.kind, "changes": round(each.changes, 2)}
    if each.pair is not None:
        row |= {
            "about": each.pair.left.entity.id,
            "other": each.pair.right.entity.id,
            "names": [each.pair.left.entity.name, each.pair.right.entity.name],
            "evidence": [[r.feature, r.left, r.right, r.weight] for r in each.pair.evidence],
        }
    else:
        row |= {"about": each.fact_id, "fact": each.fact_kind, "words": each.words}
    if each.kind == "pledge":
        row |= {"bearing": each.bearing, "evidence": [each.evidence_kind, each.evidence_id], "headline": each.headline}
    if each.kind == "statement":
        row |= {
            "source": each.source,
            "taken_for": [each.speaker.id, each.speaker.name] if each.speaker else None,
            "beside": [[one.id, one.name] for one in each.who],
        }
    if each.kind == "discrepancy":
        row |= {"slot": each.slot, "says": each.says, "values": [[v.value, v.words] for v in each.values]}
    return row


def _print_log(case: Path, state: str | None, limit: int, *, json: bool) -> None:
    if state is not None and state not in STATES:
        raise typer.BadParameter(f"no such state: {state!r}; choose {', '.join(STATES)}")
    with open_for_pages(case) as view:
        found = read_decisions(view, state=state, limit=limit)
    for each in found:
        if json:
            _write(_log_row(each))
        else:
            values = ", ".join(f"{slot}={value if value is not None else 'unknown'}" for slot, value in each.values)
            typer.echo(f"{each.made_at[:16]} {each.made_by}: {each.kind} {values} [{each.id}] {each.state}")
            other = f"  with  {one_line(each.other_words)[:60]}" if each.other_words else ""
            typer.echo(f"    {one_line(each.about_words)[:100]}{other}" + (f" | {each.reason}" if each.reason else ""))
            if each.message:
                typer.echo(f"    {each.message}")
            if each.state == "orphan" and each.quote:
                typer.echo(f"    it said: {one_line(each.quote)[:160]} ({each.source})")


def _log_row(each: DecisionLine) -> dict[str, Any]:
    return {
        "id": each.id,
        "made_at": each.made_at,
        "made_by": each.made_by,
        "kind": each.kind,
        "about": each.about_id,
        "words": each.about_words,
        "other": each.other_id,
        "other_words": each.other_words,
        "set": dict(each.values),
        "reason": each.reason,
        "state": each.state,
        "message": each.message,
        "quote": each.quote,
        "source": each.source,
    }


def _write(row: object) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
    sys.stdout.buffer.flush()
