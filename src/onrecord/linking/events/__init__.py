"""Which reports in which documents are one event: candidates, reasons, what keeps them apart, and the groups."""

from onrecord.linking.events.gathering import event_document, event_to_link, with_entities
from onrecord.linking.events.linking import best_report, describe, link_events, story_ground
from onrecord.linking.events.reports import EventCluster, EventDocument, EventToLink, Participant, StoryGround

__all__ = [
    "EventCluster",
    "EventDocument",
    "EventToLink",
    "Participant",
    "StoryGround",
    "best_report",
    "describe",
    "event_document",
    "event_to_link",
    "link_events",
    "story_ground",
    "with_entities",
]
