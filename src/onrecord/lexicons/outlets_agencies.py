"""The world's news agencies.

One a line: the usual name, then its other names; `*` marks an acronym; an indented line goes on.
"""

AGENCIES = """
Associated Press; AP*; A.P.*; AP News
Reuters; Thomson Reuters; Reuters News Agency
Agence France-Presse; AFP*
Bloomberg News; Bloomberg; Bloomberg TV; Bloomberg Television; Bloomberg Businessweek; BusinessWeek
United Press International; UPI*
Deutsche Presse-Agentur; DPA*; dpa*; German Press Agency
Dow Jones Newswires; Dow Jones
PA Media; Press Association; PA*
Xinhua; Xinhua News Agency; New China News Agency
TASS; ITAR-TASS; TASS news agency
Interfax; Interfax-Ukraine
RIA Novosti; RIA*
Sputnik; Sputnik News
Kyodo News; Kyodo
Jiji Press; Jiji
Yonhap; Yonhap News Agency; Yonhap News
Korean Central News Agency; KCNA*
EFE; Agencia EFE
ANSA*; Agenzia Nazionale Stampa Associata
Adnkronos
LUSA; Lusa News Agency
Belga; Belga News Agency
Agence Belga
ANP*; Algemeen Nederlands Persbureau
Austria Press Agency; APA*
Keystone-SDA; Swiss News Agency
Ritzau
NTB*; Norsk Telegrambyrå
TT News Agency; Tidningarnas Telegrambyrå
STT*; Finnish News Agency
BNS*; Baltic News Service
ELTA*
LETA*
PAP*; Polish Press Agency
CTK*; Czech News Agency; ČTK*
TASR*
MTI*; Hungarian News Agency
Agerpres
Mediafax
BTA*; Bulgarian News Agency
Tanjug
Beta News Agency; Beta
HINA*; Croatian News Agency
STA*; Slovenian Press Agency
FENA*
SRNA*
MIA*; Media Information Agency
Athens News Agency; ANA-MPA*; AMNA*
Cyprus News Agency; CNA*
Anadolu Agency; Anadolu; AA*
Demirören News Agency; DHA*; Dogan News Agency
Ihlas News Agency; IHA*
Mesopotamia Agency
Firat News Agency; ANF*
Hawar News Agency; ANHA*
Ukrinform
UNIAN*; Ukrainian Independent Information Agency
BelTA*
Moldpres
Armenpress
Azertac; AZERTAC; Azerbaijan State News Agency
Trend News Agency; Trend
APA News Agency
Report News Agency
Interpressnews
Kazinform; KazTAG
Kabar
AKIpress
UzA*
Khovar
Asia-Plus
Islamic Republic News Agency; IRNA*
Iranian Students' News Agency; ISNA*; Iranian Students News Agency
Fars News Agency; Fars News; Fars
Tasnim News Agency; Tasnim; Tasnim News
Mehr News Agency; Mehr News; Mehr
Iranian Labour News Agency; ILNA*
Young Journalists Club; YJC*
HRANA*; Human Rights Activists News Agency
Iraqi News Agency; INA*; Iraqi National News Agency; National Iraqi News Agency; NINA*
Shafaq News; Shafaq News Agency
Aswat al-Iraq; Voices of Iraq
Baghdad Today
Al-Maalomah; Al Maalomah
Syrian Arab News Agency; SANA*
North Press Agency
Qasioun News Agency
National News Agency; NNA*; Lebanese National News Agency
Petra News Agency; Petra; Jordan News Agency
WAFA*; Palestinian News and Information Agency; Palestine News Agency
Ma'an News Agency; Maan News Agency; Ma'an; Ma'an News
Safa News Agency
Shehab News Agency; Shehab
Saudi Press Agency; SPA*
Emirates News Agency; WAM*
Qatar News Agency; QNA*
Kuwait News Agency; KUNA*
Bahrain News Agency; BNA*
Oman News Agency; ONA*
Yemen News Agency; Saba News Agency; Saba
Middle East News Agency; MENA*
Libyan News Agency; LANA*
Tunis Afrique Presse; TAP*
Algeria Press Service; APS*
Maghreb Arabe Presse; MAP*
Sudan News Agency; SUNA*
Somali National News Agency; SONNA*
Ethiopian News Agency
Kenya News Agency
News Agency of Nigeria; NAN*
PANA*; Panapress
Ghana News Agency; GNA*
South African Press Association; SAPA*
African News Agency; ANA*
APA News
Agencia de Informação de Moçambique; AIM*
Angop
Press Trust of India; PTI*
Asian News International; ANI*
United News of India; UNI*
Indo-Asian News Service; IANS*
Associated Press of Pakistan; APP*
Pajhwok Afghan News; Pajhwok
Bakhtar News Agency; Bakhtar
Khaama Press
Amaq; Amaq News Agency; Aamaq
Bangladesh Sangbad Sangstha; BSS*
United News of Bangladesh; UNB*
Rastriya Samachar Samiti; RSS*
Lankapuvath
Myanmar News Agency
Bernama
Antara; Antara News
Philippine News Agency; PNA*
Vietnam News Agency; VNA*
Thai News Agency
Lao News Agency
Agence Kampuchea Presse; AKP*
Central News Agency; Focus Taiwan
China News Service; CNS*
Montsame
Australian Associated Press; AAP*
New Zealand Press Association; NZPA*
Pacnews
Canadian Press; CP*; The Canadian Press
Postmedia News
McClatchy; McClatchy Newspapers; McClatchyDC
Tribune News Service; TNS*
Religion News Service; RNS*
Catholic News Agency; CNA*
Catholic News Service
Cox Media
Gannett News Service
States Newsroom
City News Service
Notimex
Prensa Latina
Télam; Telam
Agência Brasil; Agencia Brasil
Agência Estado
Agencia Andina; Andina
ABI*
Agencia Venezolana de Noticias; AVN*
Inter Press Service; IPS*
AllAfrica
Middle East Media Research Institute; MEMRI*
SITE Intelligence Group; SITE*
Getty Images; AFP/Getty Images
European Pressphoto Agency; EPA*
"""
