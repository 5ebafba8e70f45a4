"""Where the middle of each country lies, and of the larger parts of two federations: what a map shows for them.

General knowledge of the world, in degrees to about a sixth, in the manner of the coordinates of the CIA World
Factbook; not copied from it, and checked only in that a city of the land lies near each. The United States have the
middle of their contiguous part. The parts of the United States and Canada have the middle of their area.
"""

from __future__ import annotations

from typing import Final

_COUNTRIES: Final = """
AFG 33 65; ALB 41 20; DZA 28 3; AND 42.5 1.5; AGO -12.5 18.5; ATG 17.05 -61.8; ARG -34 -64; ARM 40 45; AUS -27 133
AUT 47.33 13.33; AZE 40.5 47.5; BHS 24.25 -76; BHR 26 50.55; BGD 24 90; BRB 13.17 -59.53; BLR 53 28; BEL 50.83 4
BLZ 17.25 -88.75; BEN 9.5 2.25; BTN 27.5 90.5; BOL -17 -65; BIH 44 18; BWA -22 24; BRA -10 -55; BRN 4.5 114.67
BGR 43 25; BFA 13 -2; BDI -3.5 30; KHM 13 105; CMR 6 12; CAN 60 -95; CPV 16 -24; CAF 7 21; TCD 15 19; CHL -30 -71
CHN 35 105; COL 4 -72; COM -12.17 44.25; COG -1 15; COD 0 25; CRI 10 -84; CIV 8 -5; HRV 45.17 15.5; CUB 21.5 -80
CYP 35 33; CZE 49.75 15.5; DNK 56 10; DJI 11.5 43; DMA 15.42 -61.33; DOM 19 -70.67; ECU -2 -77.5; EGY 27 30
SLV 13.83 -88.92; GNQ 2 10; ERI 15 39; EST 59 26; SWZ -26.5 31.5; ETH 8 38; FJI -18 175; FIN 64 26; FRA 46 2
GAB -1 11.75; GMB 13.47 -16.57; GEO 42 43.5; DEU 51 9; GHA 8 -2; GRC 39 22; GRD 12.12 -61.67; GTM 15.5 -90.25
GIN 11 -10; GNB 12 -15; GUY 5 -59; HTI 19 -72.42; HND 15 -86.5; HUN 47 20; ISL 65 -18; IND 20 77; IDN -5 120
IRN 32 53; IRQ 33 44; IRL 53 -8; ISR 31.5 34.75; ITA 42.83 12.83; JAM 18.25 -77.5; JPN 36 138; JOR 31 36; KAZ 48 68
KEN 1 38; KIR 1.42 173; PRK 40 127; KOR 37 127.5; XKX 42.58 21; KWT 29.5 45.75; KGZ 41 75; LAO 18 105; LVA 57 25
LBN 33.83 35.83; LSO -29.5 28.5; LBR 6.5 -9.5; LBY 25 17; LIE 47.27 9.53; LTU 56 24; LUX 49.75 6.17; MDG -20 47
MWI -13.5 34; MYS 2.5 112.5; MDV 3.25 73; MLI 17 -4; MLT 35.83 14.58; MHL 9 168; MRT 20 -12; MUS -20.28 57.55
MEX 23 -102; FSM 6.92 158.25; MDA 47 29; MCO 43.73 7.4; MNG 46 105; MNE 42.5 19.3; MAR 32 -5; MOZ -18.25 35
MMR 22 98; NAM -22 17; NRU -0.53 166.92; NPL 28 84; NLD 52.5 5.75; NZL -41 174; NIC 13 -85; NER 16 8; NGA 10 8
MKD 41.83 22; NOR 62 10; OMN 21 57; PAK 30 70; PLW 7.5 134.5; PAN 9 -80; PNG -6 147; PRY -23 -58; PER -10 -76
PHL 13 122; POL 52 20; PRT 39.5 -8; QAT 25.5 51.25; ROU 46 25; RUS 60 100; RWA -2 30; KNA 17.33 -62.75
LCA 13.88 -60.97; VCT 13.25 -61.2; WSM -13.58 -172.33; SMR 43.77 12.42; STP 1 7; SAU 25 45; SEN 14 -14; SRB 44 21
SYC -4.58 55.67; SLE 8.5 -11.5; SGP 1.37 103.8; SVK 48.67 19.5; SVN 46.12 14.82; SLB -8 159; SOM 10 49; ZAF -29 24
SSD 8 30; ESP 40 -4; LKA 7 81; SDN 15 30; SUR 4 -56; SWE 62 15; CHE 47 8; SYR 35 38; TWN 23.5 121; TJK 39 71
TZA -6 35; THA 15 100; TLS -8.83 125.92; TGO 8 1.17; TON -20 -175; TTO 11 -61; TUN 34 9; TUR 39 35; TKM 40 60
TUV -8 178; UGA 1 32; UKR 49 32; ARE 24 54; GBR 54 -2; USA 39.83 -98.58; URY -33 -56; UZB 41 64; VUT -16 167
VEN 8 -66; VNM 16.17 107.83; YEM 15 48; ZMB -15 30; ZWE -20 30; HKG 22.25 114.17; MAC 22.17 113.55; PRI 18.25 -66.5
GRL 72 -40; ESH 24.5 -13
"""
_PARTS: Final = """
US.AL 32.8 -86.8; US.AK 64 -150; US.AZ 34.3 -111.7; US.AR 34.8 -92.4; US.CA 37.2 -119.5; US.CO 39 -105.5
US.CT 41.6 -72.7; US.DE 39 -75.5; US.FL 28.6 -82.4; US.GA 32.7 -83.4; US.HI 20.8 -156.3; US.ID 44.4 -114.6
US.IL 40 -89.2; US.IN 39.9 -86.3; US.IA 42 -93.5; US.KS 38.5 -98.4; US.KY 37.5 -85.3; US.LA 31 -92; US.ME 45.4 -69.2
US.MD 39 -76.8; US.MA 42.3 -71.8; US.MI 44.3 -85.4; US.MN 46.3 -94.3; US.MS 32.7 -89.7; US.MO 38.4 -92.5
US.MT 47 -109.6; US.NE 41.5 -99.8; US.NV 39.3 -116.6; US.NH 43.7 -71.6; US.NJ 40.2 -74.7; US.NM 34.4 -106.1
US.NY 42.9 -75.5; US.NC 35.6 -79.4; US.ND 47.4 -100.5; US.OH 40.3 -82.8; US.OK 35.6 -97.5; US.OR 43.9 -120.6
US.PA 40.9 -77.8; US.RI 41.6 -71.5; US.SC 33.9 -80.9; US.SD 44.4 -100.2; US.TN 35.9 -86.4; US.TX 31.5 -99.3
US.UT 39.3 -111.7; US.VT 44.1 -72.7; US.VA 37.5 -78.8; US.WA 47.4 -120.4; US.WV 38.6 -80.6; US.WI 44.6 -90
US.WY 43 -107.6; CA.01 55 -115; CA.02 54 -125; CA.03 55 -97; CA.04 46.5 -66; CA.05 53 -60; CA.07 45 -63
CA.08 50 -86; CA.09 46.3 -63.2; CA.10 52 -72; CA.11 54.5 -106; CA.12 63 -136; CA.13 65 -119; CA.14 70 -90
"""


def _read(table: str) -> dict[str, tuple[float, float]]:
    found = {}
    for entry in table.replace("\n", ";").split(";"):
        if entry.strip():
            code, latitude, longitude = entry.split()
            found[code] = (float(latitude), float(longitude))
    return found


COUNTRY_MIDDLES: Final = _read(_COUNTRIES)
"""By alpha-3 code, latitude and longitude in degrees."""

PART_MIDDLES: Final = _read(_PARTS)
"""By GeoNames code of a first-level part ("US.TX"), latitude and longitude in degrees."""
