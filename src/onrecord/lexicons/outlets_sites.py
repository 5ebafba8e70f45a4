"""News sites of the world.

One a line: the usual name, then its other names; `*` marks an acronym; an indented line goes on.
"""

SITES = """
Politico; POLITICO*; Politico Europe; Politico Magazine; POLITICO Magazine; Politico Playbook
Axios
HuffPost; Huffington Post; The Huffington Post; HuffPo; HuffPost Live
BuzzFeed News; BuzzFeed; Buzzfeed
Breitbart News; Breitbart; Breitbart News Network; Breitbart.com; Breitbart News Daily; Breitbart London; Breitbart
    Texas
Daily Beast
Daily Caller; Daily Caller News Foundation; DCNF*
Daily Wire
Daily Kos
Vox; Vox.com
Vice News; VICE News; Vice; VICE*; Vice magazine
Slate; Slate magazine; Slate.com
Salon; Salon.com
Quartz
Mashable
The Verge
TechCrunch
Ars Technica
Business Insider; Insider; Business Insider India
Yahoo News; Yahoo! News; Yahoo; Yahoo Finance
MSN*; MSN News
Drudge Report; Drudge
TheBlaze; The Blaze
Western Journalism; Western Journal
WorldNetDaily; WND*
Infowars; InfoWars
Gateway Pundit
RedState
Townhall; Townhall.com
PJ Media
The Federalist
The Intercept; Intercept
ProPublica
Talking Points Memo; TPM*
ThinkProgress
Mediaite
Raw Story
Gawker
Jezebel
FiveThirtyEight; 538
RealClearPolitics; Real Clear Politics; RCP*
PolitiFact; Politifact
FactCheck.org; Factcheck.org
Snopes; Snopes.com
The Conversation
Independent Journal Review; IJReview; IJR*
Conservative Review
Newsbusters; NewsBusters
LifeZette
Heat Street
CNSNews; CNSNews.com; CNS News
Judicial Watch
Lawfare
Just Security
War on the Rocks
Task & Purpose
Military.com
Defense One
Breaking Defense
The War Zone; The Drive
Long War Journal
Antiwar.com; Antiwar
Responsible Statecraft
The Grayzone; Grayzone
The Cradle
Bellingcat
Al-Monitor; Al Monitor
Middle East Eye; MEE*
Middle East Monitor; MEMO*
Amwaj.media; Amwaj
Mada Palestine
Mondoweiss
+972 Magazine
Electronic Intifada
Jewish Insider
Jewish Telegraphic Agency; JTA*
Jewish News Syndicate; JNS*
Walla; Walla News; Walla!
Syria Direct
Syrian Observatory for Human Rights; SOHR*
Enab Baladi
Zaman al-Wasl
Orient News
Raqqa Is Being Slaughtered Silently
Iraqi News; IraqiNews.com
Iraq Oil Report
NINA News
Basnews; BasNews
ESTA Media
Ezidi24
Kirkuk Now; KirkukNow
Bas News
Kurdistan Chronicle
Saraya News
IranWire
Radio Zamaneh; Zamaneh
Tabnak
Entekhab
Jamaran
Nour News; NourNews
Asr Iran
Khabar Online; KhabarOnline
Bianet
Duvar; Gazete Duvar
Diken
Ahval
T24
OdaTV
Meduza
The Insider
The Bell
Mediazona
RBC*; RBK*
Gazeta.ru
Lenta.ru; Lenta
Fontanka
Life.ru; LifeNews
Proekt
Important Stories; iStories
Strana.ua
Liga.net
NV*; New Voice of Ukraine
European Pravda
Kyiv Post Online
Onet; Onet.pl
Index.hu
Telex; Telex.hu
444.hu
Euractiv; EURACTIV*
EUobserver
The Local
Balkan Insight; BIRN*
OCCRP*; Organized Crime and Corruption Reporting Project
International Consortium of Investigative Journalists; ICIJ*
Correctiv
El Confidencial
El Diario; elDiario.es
OKDiario
HuffPost UK
JOE.ie
TheJournal.ie; The Journal.ie
Guido Fawkes
Byline Times
Tortoise; Tortoise Media
Semafor
Puck; Puck News
Punchbowl News; Punchbowl
The Information
The Free Press
The Bulwark
The Dispatch
The Messenger
Air Mail
Notus; NOTUS*
Project Syndicate
Caravan; Caravan magazine
The Wire
Scroll.in; Scroll
The Print; ThePrint
The Quint
News18
Firstpost
Newslaundry
Alt News
BDNews24; bdnews24.com
Himal
Economynext
The Diplomat
Asia Times
Malaysiakini
Free Malaysia Today
Mothership
Tirto
Detik; Detik.com; detikcom
Tempo.co
VERA Files
Khabarhub
NK News
Daily NK
38 North
Hong Kong Free Press; HKFP*
Initium; Initium Media
Stand News
The Paper
Sixth Tone
Sina; Sina News
Sohu
CNET*
ZDNet
The Register
Engadget
Gizmodo
Wikinews
Crikey
The Spinoff
Stuff; Stuff.co.nz
News.com.au; news.com.au
Animal Político; Animal Politico
Infobae
El Pitazo
Efecto Cocuyo
Runrunes
Confidencial
14ymedio
G1
UOL*
Poder360
The Brazilian Report
Agência Pública
AfricaNews
The Africa Report
HumAngle
TheCable
Mail Online
News24
IOL*
EWN*; Eyewitness News
GroundUp
AmaBhungane; amaBhungane
Garowe Online
Hiiraan Online
Shabelle Media; Shabelle Media Network; Radio Shabelle
Borkena
Ayin
TSA Algérie
Inkyfada
Le360; Le 360
ReliefWeb
The New Humanitarian; IRIN*
Global Voices
Znak.com
URA.RU
Caucasian Knot; Kavkazsky Uzel
OC Media
Eurasianet; EurasiaNet
Civil.ge
JAMnews
CivilNet
Turan
Vlast.kz
Kloop
Fergana; Ferghana
TMZ.com
Deadline; Deadline Hollywood
Page Six
E! News
Twitchy
Hot Air
The Root
The Ringer
Bleacher Report
Sports Illustrated
The Athletic
"""
