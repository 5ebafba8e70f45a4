"""One pledge told by several documents, its versions, and what bears on it."""

from onrecord.linking.pledges.evidence import offer_evidence, sign_of
from onrecord.linking.pledges.linking import PledgeCluster, link_pledges
from onrecord.linking.pledges.reports import PledgeToLink, pledge_to_link, stems_of

__all__ = ["PledgeCluster", "PledgeToLink", "link_pledges", "offer_evidence", "pledge_to_link", "sign_of", "stems_of"]
