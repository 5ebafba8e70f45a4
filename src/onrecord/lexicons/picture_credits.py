"""Who and what stands in picture credits: agencies, hosts of pictures, labels. In the writing of the page, as one pattern each."""

from __future__ import annotations

_AGENCIES = r"""
AP|A\.P\.|(?:The )?Associated Press|AFP|Agence France-Presse|Reuters|REUTERS|Thomson Reuters|Getty(?: Images)?|GETTY(?: IMAGES)?|
EPA(?:-EFE)?|EFE|Xinhua|Anadolu(?: Agency)?|AA|Sipa(?: USA| Press)?|SIPA|Zuma(?: Press| Wire)?|ZUMA|Shutterstock|iStock(?:photo)?|
Alamy(?: Stock Photo)?|Bloomberg|UPI|PA(?: Images| Media| Wire)?|Press Association|DPA|dpa|Picture Alliance|NurPhoto|Tass|TASS|
Sputnik|RIA Novosti|ITAR-TASS|Kyodo|Yonhap|PTI|ANI|IRNA|ISNA|Fars|Tasnim|Mehr|SANA|WAM|SPA|Magnum|Corbis|Rex(?: Features)?|
LightRocket|Pool|POOL|Handout|HANDOUT|Courtesy|Supplied|File|Flickr|Wikimedia(?: Commons)?|Wikipedia|Pixabay|Unsplash|Pexels|
Creative Commons|CC BY(?:-[A-Z]{2})*(?: \d\.\d)?|YouTube|Twitter|Facebook|Telegram|Screengrab|Screenshot|Google Maps?|Maxar|
Planet Labs|Black Star|Redux|VII|Polaris|Contour|WireImage|FilmMagic|NASA|ESA|USGS|NOAA|IDF|White House|State Department|
U\.?S\.? (?:Army|Navy|Air Force|Marine Corps|Marines|Central Command|Department of Defense|Coast Guard)|
U\.?S\.? (?:ARMY|NAVY|AIR FORCE|MARINE CORPS)|DoD|DVIDS|NATO|UN Photo|UNHCR|UNICEF|WFP|CBS|NBC|CNN|BBC|ABC|PBS|NPR|VOA|RFE/RL|
The New York Times|The Washington Post|The Guardian|Los Angeles Times|Wall Street Journal
"""
# Spaces are escaped, so that the patterns can stand in verbose ones.
AGENCY = "(?:" + _AGENCIES.replace("\n", "").replace(" ", r"\ ") + ")"

_LABEL = (
    r"(?:(?:Photo(?:graph)?s?|PHOTO(?:GRAPH)?S?|photos?|Images?|IMAGES?|image|Pictures?|PICTURES?|picture|Pic|PIC|Credit|CREDIT|"
    r"(?:Photo|Picture|Image|Video|photo|image|PHOTO) ?(?:[Cc]redit|[Ss]ource|[Cc]ourtesy|CREDIT)s?|"
    r"Illustration|Graphic|Video|Courtesy|Composite)s?)"
)
LABEL = _LABEL.replace(" ", r"\ ")
# The words in brackets after a caption that say where a picture is from, and nothing of what it shows.
_BRACKETED = (
    r"(?:(?:[Ff]ile|FILE|[Aa]rchive|[Ss]tock|[Hh]andout|[Ss]upplied|[Ll]ibrary|[Rr]epresentati\w+|[Ii]llustrative)"
    r"(?: (?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Pp]ic))?|[Pp]hotos?|[Ii]mages?|[Ss]creen ?(?:grab|shot)|[Cc]ourtesy[^()]{0,60}|"
    r"YouTube|Twitter|Facebook|Telegram|Instagram|Wikimedia[^()]{0,40}|Wikipedia|Flickr[^()]{0,40}|Social [Mm]edia)"
)
BRACKETED = _BRACKETED.replace(" ", r"\ ")
