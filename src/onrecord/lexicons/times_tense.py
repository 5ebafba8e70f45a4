"""Words that tell whether a clause speaks of what has been or of what is to come."""

from __future__ import annotations

from typing import Final

# Past forms that do not end in -ed, as they stand in news.
IRREGULAR_PAST: Final = frozenset(
    """said set let told
    was were had did went came took made gave got saw knew thought found left met held began won lost
    led fell rose hit shot fled fought flew ran sent spent paid sold bought brought caught taught kept felt heard
    became broke spoke wrote drove drew grew threw stood understood sat rode chose froze stole struck swore tore wore
    sank shrank sang drank swam built burned dealt meant slept wept crept swept laid lit put cut shut cast
    quit slid spread bled bred fed sped dug hung stuck stung swung spun wrung bound ground wound withdrew overthrew
    foresaw undertook overtook arose awoke forbade forgot forgave shook sought lay lent been gone done taken given
    seen known shown written driven fallen risen broken spoken chosen grown drawn thrown worn torn beaten eaten
    hidden forgotten overcame born ate slain slew dealt reread blew flung strode""".split()
)
# Words in -ed that are no past verbs.
NOT_PAST: Final = frozenset(
    """need indeed speed feed seed exceed proceed succeed united hundred breed greed creed weed deed bleed steed
    supposed alleged unprecedented so-called armed sacred naked wicked beloved sophisticated limited unlimited
    unidentified unnamed related detailed embed shed sled wed bed red fred ted reed freed
    combined continued increased reduced improved proposed wounded injured interested concerned""".split()
)
# These speak of what is to come, whatever their own tense.
FUTURE_WORDS: Final = frozenset(
    """will ll shall would won wouldn may might should must can expected expects expect scheduled due planned plans
    plan planning slated hopes hope hoping hoped intends intend intended upcoming aims aim deadline likely tentatively
    tomorrow going gonna about-to pledged pledges vowed vows promised promises threatened threatens forthcoming
    mature matures maturing payable effective wants want coming future prepares preparing bound poised anticipates
    anticipated projected projects forecast predicts predicted ready seeks awaits await pending
    begin resume convene begins starts opens expires resumes nears approaches looms convenes premieres""".split()
)
# After these an infinitive lies in the future: "agreed to meet Monday".
GOVERNS_FUTURE: Final = frozenset(
    """set ready agreed agrees agree decided decides decide asked asks urged urges ordered orders told plans prepared
    need needs needed offered offers free allowed required invited wanted wants wished wishes have has had is are
    was were hope time chance deadline able unable refused refuses tried trying voted""".split()
)
ADVERBS: Final = frozenset("not also then still again already just now soon never ever only first finally".split())
