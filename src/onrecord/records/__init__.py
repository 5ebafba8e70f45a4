"""The records: plain frozen values that the stages hand to one another."""

from onrecord.records.clusters import Entity, EntityName, Event, Reason, Ref, Reuse, Statement
from onrecord.records.days import Interval
from onrecord.records.documents import PUBLISHED_BASES, ZONE_KINDS, Document, PublishedBasis, Zone, ZoneKind
from onrecord.records.failures import Failure
from onrecord.records.readings import (
    Act,
    AffiliationReport,
    Credit,
    CreditKind,
    EntityKind,
    EventReport,
    EventStatus,
    Mention,
    MentionForm,
    Quantity,
    Reading,
    Relation,
    RoleReport,
    StatementMode,
    StatementReport,
    TimeExpression,
    TimeType,
    Word,
)
from onrecord.records.spans import Span

__all__ = [
    "PUBLISHED_BASES",
    "ZONE_KINDS",
    "Act",
    "AffiliationReport",
    "Credit",
    "CreditKind",
    "Document",
    "Entity",
    "EntityKind",
    "EntityName",
    "Event",
    "EventReport",
    "EventStatus",
    "Failure",
    "Interval",
    "Mention",
    "MentionForm",
    "PublishedBasis",
    "Quantity",
    "Reading",
    "Reason",
    "Ref",
    "Relation",
    "Reuse",
    "RoleReport",
    "Span",
    "Statement",
    "StatementMode",
    "StatementReport",
    "TimeExpression",
    "TimeType",
    "Word",
    "Zone",
    "ZoneKind",
]
