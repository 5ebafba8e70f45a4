"""The public face: `read_times` and `read_relations`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.times.forms import Form, Lean
from onrecord.reading.times.intervals import resolve_all
from onrecord.reading.times.scanning import Order, scan
from onrecord.records import Interval, Span, TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRelation:
    """A time expression with what its words say before any calendar: for reasoning on when a document appeared.

    `form` is what the words name (see `forms`), `lean` whether tense and prepositions point to the
    past or to the future of the article, `firm` whether a deadline or "since" says so, `quoted`
    whether it stands within quotation marks, so that "today" may be the day of somebody's speech.
    """

    expression: TimeExpression
    form: Form
    lean: Lean
    firm: bool
    quoted: bool


def read_times(
    text: str,
    *,
    published: Interval | None = None,
    spans: Sequence[Span] = (),
    outlet_order: Order | None = None,
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order, none overlapping another; empty where there are none.

    `published` is when the text appeared: a day, a wider interval, or `None`. `spans` are the
    readable stretches, in order; empty means the whole text. `outlet_order` tells how the outlet
    writes 04/05/2021; without it the text itself must tell.
    """
    relations = read_relations(text, published=published, spans=spans, outlet_order=outlet_order)
    return tuple(one.expression for one in relations)


def read_relations(
    text: str,
    *,
    published: Interval | None = None,
    spans: Sequence[Span] = (),
    outlet_order: Order | None = None,
) -> tuple[TimeRelation, ...]:
    """The expressions of `read_times`, each with its form, its leaning and whether it stands in a quotation."""
    scanned = scan(text, spans, outlet_order)
    return tuple(
        TimeRelation(
            expression=TimeExpression(
                start=one.start, end=one.end, type=resolved.type, value=resolved.value, days=resolved.days
            ),
            form=one.form,
            lean=one.lean,
            firm=one.firm,
            quoted=one.quoted,
        )
        for one, resolved in zip(scanned, resolve_all(text, scanned, published), strict=True)
    )
