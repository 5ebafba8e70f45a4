"""Nouns that name something that happens, of whatever kind, and verbs that name nothing that does.

The nouns are those of the classes act, event and process in WordNet that newspapers use of single happenings, with the
event nouns of ECB+ (topics 1 to 25) that are events there more often than not.
"""

from __future__ import annotations

EVENT_NOUNS = frozenset(
    """accident acquisition acquittal aftershock allegation announcement appeal appearance appointment approval arrest
    arrival arson assassination assault attack attempt auction bankruptcy battle bid birth blast blaze blackout bombing
    boycott breach breakdown break-in brawl burglary buyout campaign cancellation celebration ceremony charge chase
    clash clearance closure collapse collision comeback complaint concert conflict confrontation conviction coup crash
    crackdown cut damage death deal debate debut decision defeat delay demonstration departure deployment derailment
    detention diagnosis disaster discovery dismissal dispute divorce donation downgrade downturn drill drop drowning
    earthquake eclipse election epidemic eruption escape evacuation execution expansion expulsion explosion failure
    fall feud fight filing fire firefight firing flight flood fraud funeral gathering gunfight gunfire hack hearing
    heist hijacking homicide impact impeachment incident infection inauguration increase injury inquest inquiry
    inspection intervention invasion investigation investment journey kidnapping killing landing landslide launch
    lawsuit layoff leak loss manslaughter march marriage match meeting merger mission move mudslide murder negotiation
    nomination offensive offer operation outage outbreak outcry overhaul payment piracy plea poisoning presentation
    probe procession promotion prosecution protest purchase quake raid raise rally ramming rampage rape recall recovery
    rehab release relocation removal replacement rescue resignation retirement retreat return revelation ricochet rise
    riot robbery ruling sale search sentence sentencing service settlement shakeup shooting shootout shot shutdown
    signing slaughter slaying spill stabbing stampede standoff start stay stint stoppage storm strike suicide summit
    surgery surrender suspension swap swimming takeover talk tantrum test theft threat tour trade transfer transplant
    treatment tremor trial trip tsunami turnout unrest unveiling uprising verdict victory vigil violence visit vote
    walkout war wedding win withdrawal work wreck""".split()
)
STATE_VERBS = frozenset("have get be seem".split())
