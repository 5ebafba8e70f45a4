"""Chains of all documents to entities, by their names, with reasons, and questions where it is open."""

from onrecord.linking.entities.clusters import EntityCluster, LinkedEntities
from onrecord.linking.entities.documents import ChainNames, DocumentNames, document_names
from onrecord.linking.entities.linking import link_entities

__all__ = [
    "ChainNames",
    "DocumentNames",
    "EntityCluster",
    "LinkedEntities",
    "document_names",
    "link_entities",
]
