"""Broadcasters of the world.

One a line: the usual name, then its other names; `*` marks an acronym; an indented line goes on.
"""

BROADCASTERS = """
BBC*; British Broadcasting Corporation; BBC News; BBC World Service; BBC Radio; BBC Radio 4; BBC Arabic; BBC
    Persian; BBC World News; BBC Newsnight; BBC Monitoring; BBC TV; BBC One; BBC Scotland; BBC Wales; BBC Russian
Sky News; Sky
Sky News Arabia
Sky News Australia
ITV*; ITV News; ITN*
Channel 4 News; Channel 4; Channel Four
LBC*; LBC Radio
GB News
TalkTV; Talk Radio; talkRADIO
RTÉ; RTE*; RTÉ News
CNN*; CNN International; CNN Türk; CNN Turk; CNN.com; CNNMoney; CNN Arabic; Cable News Network; CNN en Español
ABC News; ABC*
CBS News; CBS*; CBSN*
NBC News; NBC*
MSNBC*; MS NOW
CNBC*
Fox News; Fox; FOX*; Fox News Channel; FOX News; FoxNews.com; Fox News Sunday; Fox Business; Fox Business Network;
    FBN*; Fox & Friends; FNC*
NPR*; National Public Radio
PBS*; PBS NewsHour; PBS Frontline; PBS News
C-SPAN*; C-Span; CSPAN*
Univision
Telemundo
Newsmax; Newsmax TV
One America News; OAN*; One America News Network; OANN*
NewsNation
Bloomberg Radio
SiriusXM; Sirius XM
WABC*
WNYC*
WBUR*
KQED*
KTLA*
WMUR*
HBO*
ESPN*
CBN*; CBN News; Christian Broadcasting Network
TMZ*
Access Hollywood
Entertainment Tonight
Al Jazeera; Al-Jazeera; Aljazeera; Al Jazeera English; Al-Jazeera English; Al Jazeera America; Al Jazeera Arabic; Al
    Jazeera News; Al-Jazeera News; Al Jazeera TV
Al Arabiya; Al-Arabiya; Al Arabiya English; Al Hadath; Al-Hadath
Alhurra; Al-Hurra; Al Hurra
Al Mayadeen; Al-Mayadeen
Al-Manar; Al Manar; al-Manar TV
Al-Alam; Al Alam
Al-Aqsa TV; Al Aqsa TV
Al Jadeed; Al-Jadeed; New TV
MTV Lebanon
LBCI*
OTV*
NBN*
Asharq News; Asharq
Al-Ghad TV; Al Ghad
Al-Iraqiya; Al Iraqiya; Iraqiya TV
Alsumaria; Al-Sumaria; Al Sumaria; Alsumaria News
Al-Sharqiya; Al Sharqiya
Al-Ahad; Al-Ahad TV
Al-Etejah; Al-Ittijah
Dijlah TV; Dijla TV
UTV Iraq
Rudaw; Rudaw English; Rudaw TV; Rudaw Media Network
Kurdistan 24; Kurdistan24; K24*
NRT*; Nalia Radio and Television
Kurdsat; Kurdsat News
Ronahi TV
Al-Ikhbariya; Al Ekhbariya
Press TV; PressTV
IRIB*; Islamic Republic of Iran Broadcasting
IRINN*
Iran International; Iran International TV
Manoto
Radio Farda
Kan; KAN*; Kan 11; Kan News
Channel 12; Channel 12 News; N12*
Channel 13; Channel 13 News
Channel 14
Channel 2; Channel 2 News
Channel 10; Channel 10 News
Channel 7; Arutz Sheva; Israel National News
Army Radio; Galei Tzahal; Galatz
Kol Israel; Israel Radio
i24NEWS; i24 News; i24
Palestine TV
Voice of Palestine
TRT*; TRT World; TRT Haber; TRT News
NTV*
Habertürk; Haberturk
Halk TV
A Haber
Tele1
RT*; Russia Today; RT Arabic; RT News
Rossiya 1; Rossiya-1; Rossiya 24; Rossiya-24
Channel One; Channel One Russia; First Channel
NTV Russia
Zvezda; Zvezda TV
TV Rain; Dozhd
Ekho Moskvy; Echo of Moscow
Suspilne
Hromadske
Espreso TV
1+1
Radio Free Europe/Radio Liberty; RFE/RL*; RFERL*; Radio Free Europe; Radio Liberty; Radio Svoboda; Radio Azattyk;
    Radio Azattyq; Radio Mashaal; Radio Azadi
Voice of America; VOA*; VOA News
Radio Free Asia; RFA*
Radio Free Iraq
Radio Sawa
Radio Martí; Radio Marti
Deutsche Welle; DW*; DW News
ARD*; Tagesschau; Das Erste
ZDF*
Deutschlandfunk; DLF*
RTL*; RTL Radio
n-tv
WDR*
NDR*
RBB*
ORF*
SRF*
RTS*; Radio Télévision Suisse
Swissinfo
France 24; France24
Radio France Internationale; RFI*
France Info; franceinfo; Franceinfo
France Inter
France 2; France Televisions; France Télévisions
TF1
BFM TV; BFMTV; BFM*
LCI*
CNews
Europe 1
TV5Monde; TV5 Monde
RTBF*
VRT*
NOS*
NPO*
RAI*; Rai; RAI News; Rainews24
La7
Sky TG24
Mediaset
RTVE*; TVE*; Radio Nacional; RNE*
Cadena SER; SER radio
Antena 3
La Sexta
RTP*
SIC*; SIC Noticias
TVI*
NRK*
SVT*
DR*; Danmarks Radio
TV2; TV 2
Yle; YLE*
RÚV; RUV*
ERR*
LSM*
LRT*
TVP*; TVP Info
TVN*; TVN24
Polsat; Polsat News
RMF FM
Czech Television; Czech TV
Czech Radio
RTVS*
RTL Klub
Digi24
ProTV; Pro TV
bTV
Nova TV
N1; N1 television
RTS Serbia
HRT*
RTV Slovenia
BHRT*
ERT*
Skai; Skai TV
Euronews
NHK*; NHK World
TBS*
TV Asahi
Fuji TV
Nippon TV
KBS*
MBC*
SBS*
YTN*
JTBC*
Arirang; Arirang TV
CCTV*; China Central Television; CGTN*; China Global Television Network
China Radio International; CRI*
Phoenix TV; Phoenix Television
TVBS*
RTHK*; Radio Television Hong Kong
TVB*
Channel NewsAsia; CNA*
Astro Awani
Metro TV
Kompas TV
Kyaw
ABS-CBN*; ABS-CBN News
GMA News; GMA Network; GMA*
Rappler
Thai PBS
Voice of Vietnam; VOV*
Democratic Voice of Burma; DVB*
Radio Australia
Australian Broadcasting Corporation; ABC Australia; ABC Radio; ABC TV
SBS News
Nine News; Channel Nine; 9News
Seven News; Channel Seven; 7News
2GB*
RNZ*; Radio New Zealand
TVNZ*; 1News
Newshub
All India Radio
Doordarshan
NDTV*
Times Now
Republic TV
CNN-News18; CNN-IBN
Aaj Tak
Zee News
WION*
Geo News; Geo TV; Geo
ARY News; ARY*
Dunya News; Dunya TV
Samaa TV; Samaa
Express News
Hum News
PTV*; Pakistan Television
Radio Pakistan
TOLOnews; Tolo News; TOLO News; Tolo TV
Ariana News; Ariana Television
1TV Afghanistan
Amu TV
Afghanistan International
Shamshad TV
Somoy TV
Channel i
Ada Derana
CBC*; CBC News; Canadian Broadcasting Corporation; CBC Radio; Radio-Canada
CTV*; CTV News
Global News
CP24
TVA Nouvelles
Televisa
TV Azteca
Aristegui Noticias
TeleSUR; teleSUR; Telesur; TeleSur
Globo TV; TV Globo; GloboNews
Record TV
CNN Brasil
Caracol Radio; Caracol TV
RCN*; RCN Radio
Blu Radio
W Radio
Globovisión; Globovision
VTV*
RPP*
TN*; Todo Noticias
C5N*
Radio Mitre
TVN Chile
Radio Cooperativa
Radio Rebelde
SABC*; SABC News
eNCA*; eNews Channel Africa
Newzroom Afrika
702
KTN*; KTN News
Citizen TV
NTV Kenya
Capital FM
Channels TV; Channels Television
Arise News; Arise TV
TVC News
NTA*; Nigerian Television Authority
Joy FM; JoyNews
Citi FM
EBC*; Ethiopian Broadcasting Corporation
Fana; Fana Broadcasting Corporate
ZBC*; Zimbabwe Broadcasting Corporation
UBC*
Radio Mogadishu
Universal TV
Radio Dabanga
Radio Okapi
Africanews
SNRT*; 2M
Al-Masirah; Al Masirah; Al-Masirah TV; Al Masirah TV
Belqees TV
Libya al-Ahrar; Libya Al-Ahrar TV
Libya's Channel; Libya Channel
CBC Egypt
ON TV
Vatican News; Vatican Radio
EWTN*
Democracy Now; Democracy Now!
Meet the Press
Face the Nation
State of the Union
This Week with George Stephanopoulos
60 Minutes
Good Morning America; GMA
Morning Joe
Today Show; NBC Today Show
Nightline
"""
