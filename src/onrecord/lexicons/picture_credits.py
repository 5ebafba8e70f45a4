"""Who and what stands in picture credits: agencies, hosts of pictures, labels; in the writing of the page."""

from __future__ import annotations

from importlib import resources

_AGENCIES = (
    resources.files("onrecord.lexicons").joinpath("picture_agencies.txt").read_text(encoding="utf-8").split("\n")
)
# Spaces are escaped, so that the patterns can stand in verbose ones.
AGENCY = "(?:" + "|".join(name.replace(" ", r"\ ") for name in _AGENCIES if name) + ")"

_LABEL = (
    r"(?:(?:Photo(?:graph)?s?|PHOTO(?:GRAPH)?S?|photos?|Images?|IMAGES?|image|Pictures?|PICTURES?|picture|Pic|PIC|Credit|CREDIT|"
    r"(?:Photo|Picture|Image|Video|photo|image|PHOTO) ?(?:[Cc]redit|[Ss]ource|[Cc]ourtesy|CREDIT)s?|"
    r"Illustration|Graphic|Video|Courtesy|Composite)s?)"
)
LABEL = _LABEL.replace(" ", r"\ ")
# The words in brackets after a caption that say where a picture is from, and nothing of what it shows.
_BRACKETED = (
    r"(?:(?:[Ff]ile|FILE|[Aa]rchive|[Ss]tock|[Hh]andout|[Ss]upplied|[Ll]ibrary|[Rr]epresentati\w+|[Ii]llustrative)"
    r"(?: (?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Pp]ic))?|[Pp]hotos?|[Ii]mages?|[Ss]creen ?(?:grab|shot)|"
    r"[Cc]ourtesy[^()]{0,60}|YouTube|Twitter|Facebook|Telegram|Instagram|"
    r"Wikimedia[^()]{0,40}|Wikipedia|Flickr[^()]{0,40}|Social [Mm]edia)"
)
BRACKETED = _BRACKETED.replace(" ", r"\ ")
