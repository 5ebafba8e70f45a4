"""Mail: newsletters and forwarded articles, from their headers and the part that is text."""

from __future__ import annotations

import email
import email.policy
import re
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr

from onrecord.errors import NoArticle, UnreadableSource
from onrecord.intake.canonical import canonical, unwrap
from onrecord.intake.dates import parse_published
from onrecord.intake.encodings import decode
from onrecord.intake.page_parts import Page
from onrecord.intake.pages import read_page

_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.I)


def read_mail(data: bytes, *, what: str = "the mail") -> Page:
    """Subject, text and headers of a mail; the sender is the byline, the sending day the publication date.

    The plain text part counts before the HTML part, unless it is a stub. Attachments are not read. Raises `NoArticle`
    for a mail
    without text, `UnreadableSource` for a broken one.
    """
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        plain, page = _part(message, "plain", what), _part(message, "html", what)
        subject = _header(message, "subject")
        sender = parseaddr(_header(message, "from") or "")[0]
        published = parse_published(_header(message, "date") or "")
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, IndexError, RecursionError) as problem:
        raise UnreadableSource(f"{what}: broken mail ({type(problem).__name__}). Save its text instead.") from problem
    title = canonical(_PREFIX.sub("", subject)).replace("\n", " ") if subject else None
    text, found = "", None
    if plain and len(plain.split()) >= 25:
        text = unwrap(canonical(plain))
    elif page:
        found = read_page(page, what=what)
    else:
        text = unwrap(canonical(plain or ""))
    if found is None and not text:
        raise NoArticle(f"{what}: a mail without text. Save its attachment as a file of its own.")
    if found is not None:
        return Page(
            text=found.text,
            zones=found.zones,
            title=found.title or title,
            byline=found.byline or sender or None,
            outlet=found.outlet,
            url=found.url,
            language=found.language,
            published=found.published or published,
        )
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return Page(
        text=text,
        title=title,
        byline=sender or None,
        language=_header(message, "content-language"),
        published=published,
    )


def _part(message: EmailMessage, kind: str, what: str) -> str | None:
    for part in message.walk():
        if part.get_content_type() == f"text/{kind}" and part.get_content_disposition() != "attachment":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                return decode(payload, declared=part.get_content_charset(), what=what)
    return None


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return " ".join(str(value).split()) or None if value is not None else None
