"""Newspapers and magazines of Asia, Africa, Australia and the Americas outside the United States.

One a line: the usual name, then its other names; `*` marks an acronym; an indented line goes on.
"""

PAPERS_ELSEWHERE = """
Hürriyet; Hurriyet; Hurriyet Daily News; Hürriyet Daily News
Milliyet
Sabah; Daily Sabah
Cumhuriyet
Zaman; Today's Zaman
Yeni Safak; Yeni Şafak
Sözcü; Sozcu
Haaretz
Jerusalem Post
Times of Israel
Yedioth Ahronoth; Yediot Aharonot; Yedioth Aharonot; Ynet; Ynetnews
Maariv
Israel Hayom
Globes
Jewish Chronicle
The Forward
Tablet magazine
Al-Quds newspaper
Al-Ayyam
Asharq Al-Awsat; Asharq al-Awsat; Ash-Sharq al-Awsat
Al-Hayat
Al-Quds al-Arabi
Al-Arab
Al-Araby Al-Jadeed; The New Arab; New Arab; al-Araby al-Jadeed
An-Nahar; Annahar; al-Nahar
As-Safir; al-Safir
Al-Akhbar
L'Orient-Le Jour; L'Orient Today
Daily Star Lebanon; The Daily Star
Jordan Times
Al-Ghad
Al-Rai
Al-Sabah; al-Sabah newspaper
Al-Mada
Azzaman
Al-Ahram; Ahram Online
Al-Masry Al-Youm; al-Masry al-Youm; Egypt Independent
Al-Shorouk
Youm7
Daily News Egypt
Mada Masr
Arab News
Saudi Gazette
Okaz
Al-Riyadh newspaper
Gulf News
Khaleej Times
The National; National newspaper
Al-Ittihad
Al-Bayan
Gulf Times
The Peninsula
Al-Sharq
Al-Watan
Al-Rai newspaper
Kuwait Times
Arab Times
Al-Qabas; Al Qabas
Times of Oman
Yemen Times
Yemen Observer
Tehran Times
Kayhan
Ettelaat
Iran newspaper
Hamshahri
Shargh
Etemad
Javan newspaper
Financial Tribune
Dawn; Dawn newspaper; Dawn.com
The News International
Express Tribune
The Nation newspaper
Daily Times
Jang
Nawa-i-Waqt
Friday Times
Times of India
Hindustan Times
The Hindu
Indian Express
Economic Times
Business Standard
Mint; Livemint
Telegraph India
Deccan Herald
Tribune India
Outlook India
India Today
Daily Star Bangladesh
Dhaka Tribune
Prothom Alo
Kathmandu Post
Himalayan Times
Daily Mirror Sri Lanka
Sunday Times Sri Lanka
Colombo Gazette
Afghanistan Times
8am; Hasht-e Subh; 8AM Daily
Etilaatroz
South China Morning Post; SCMP*
People's Daily
Global Times
China Daily
Caixin
PLA Daily
Guangming Daily
Ming Pao
Apple Daily
Taipei Times
Liberty Times
United Daily News
Yomiuri Shimbun; Yomiuri
Asahi Shimbun; Asahi
Mainichi Shimbun; Mainichi
Nikkei; Nihon Keizai Shimbun; Nikkei Asia; Nikkei Asian Review
Sankei Shimbun; Sankei
Japan Times
Chosun Ilbo
JoongAng Ilbo; JoongAng Daily
Dong-A Ilbo
Hankyoreh
Korea Herald
Korea Times
Rodong Sinmun
Straits Times
Today newspaper
Business Times
New Straits Times
The Star; Malaysian Star
Malay Mail
Utusan Malaysia
Jakarta Post
Jakarta Globe
Kompas
Tempo; Tempo magazine
Philippine Daily Inquirer
Philippine Star
Manila Times
Manila Bulletin
Bangkok Post
Matichon
Phnom Penh Post
Cambodia Daily
Khmer Times
Thanh Nien
Tuoi Tre
VnExpress
Irrawaddy; The Irrawaddy
Myanmar Times
Frontier Myanmar
Global New Light of Myanmar
Sydney Morning Herald
The Age
The Australian
Australian Financial Review
Daily Telegraph Australia
Herald Sun
Courier-Mail
West Australian
New Zealand Herald; NZ Herald
Dominion Post
Globe and Mail
Toronto Star
National Post
Toronto Sun
Montreal Gazette
Le Devoir
La Presse
Vancouver Sun
Ottawa Citizen
Calgary Herald
Maclean's
Reforma
El Universal
La Jornada
Milenio
Excélsior; Excelsior
Proceso
Clarín; Clarin
La Nación; La Nacion
Página/12; Pagina 12
Folha de S.Paulo; Folha de Sao Paulo; Folha
O Globo
O Estado de S. Paulo; Estadão; Estadao
Veja; Veja magazine
El Mercurio
La Tercera
El Comercio
La República
El Tiempo
El Espectador
Semana; Semana magazine
El Nacional
Granma
Juventud Rebelde
La Prensa
Prensa Libre
El Faro
Jamaica Observer
Jamaica Gleaner
Daily Nation
The Standard newspaper
The East African
Daily Monitor
New Vision
The Citizen
Daily News Tanzania
Addis Standard
The Reporter
Sudan Tribune
Punch; The Punch
Vanguard; Vanguard newspaper
Guardian Nigeria
ThisDay
Premium Times
Daily Trust
Sahara Reporters
Daily Graphic
Mail & Guardian; Mail and Guardian
Business Day
Daily Maverick
City Press
Sowetan
The Star South Africa
Sunday Independent
The Herald Zimbabwe
NewsDay
Daily Observer
Jeune Afrique
El Watan
El Moudjahid
Le Matin
Hespress
La Presse de Tunisie
Libya Herald
Libya Observer
"""
