"""Newspapers and magazines of the world: one a line, the usual name first, then its other names; `*` marks an acronym."""

PAPERS = """
New York Times; NYT*; NY Times; N.Y. Times; The Times of New York; New York Times Magazine
Washington Post; WaPo; WashPost
Wall Street Journal; WSJ*; The Journal
USA Today
Los Angeles Times; LA Times; L.A. Times
Chicago Tribune
Chicago Sun-Times
Boston Globe
Boston Herald
New York Post; NY Post; N.Y. Post
New York Daily News; NY Daily News; Daily News
New York Observer
New York Sun
Newsday
Philadelphia Inquirer
Philadelphia Daily News
Pittsburgh Post-Gazette
Pittsburgh Tribune-Review
Baltimore Sun
Washington Times
Washington Examiner
Washington Free Beacon; Free Beacon
Miami Herald; El Nuevo Herald
Tampa Bay Times; St. Petersburg Times
Orlando Sentinel
Sun-Sentinel; Sun Sentinel; South Florida Sun-Sentinel
Palm Beach Post
Florida Times-Union
Atlanta Journal-Constitution; AJC*
Charlotte Observer
News & Observer; Raleigh News & Observer
Post and Courier
Richmond Times-Dispatch
Virginian-Pilot
Tennessean
Commercial Appeal
Courier-Journal; Louisville Courier-Journal
Lexington Herald-Leader
Cincinnati Enquirer
Columbus Dispatch
Plain Dealer; Cleveland Plain Dealer; Cleveland.com
Toledo Blade
Akron Beacon Journal
Detroit Free Press
Detroit News
Indianapolis Star; IndyStar
Milwaukee Journal Sentinel
Wisconsin State Journal
Star Tribune; Minneapolis Star Tribune
St. Paul Pioneer Press; Pioneer Press
Des Moines Register
Quad-City Times
Kansas City Star
St. Louis Post-Dispatch; Post-Dispatch
Omaha World-Herald
Wichita Eagle
Oklahoman
Tulsa World
Dallas Morning News
Fort Worth Star-Telegram
Houston Chronicle
San Antonio Express-News
Austin American-Statesman
Texas Tribune
Times-Picayune
Arizona Republic
Arizona Daily Star
Las Vegas Review-Journal
Las Vegas Sun
Reno Gazette-Journal
Denver Post
Colorado Springs Gazette
Rocky Mountain News
Salt Lake Tribune
Deseret News
Albuquerque Journal
Santa Fe New Mexican
San Francisco Chronicle; SFGate
San Francisco Examiner
San Jose Mercury News; Mercury News
Sacramento Bee
Fresno Bee
Orange County Register
San Diego Union-Tribune; Union-Tribune
Seattle Times
Seattle Post-Intelligencer; Seattle P-I
Oregonian
Spokesman-Review
Anchorage Daily News; Alaska Dispatch News
Honolulu Star-Advertiser
Hartford Courant
Providence Journal
Concord Monitor
New Hampshire Union Leader; Union Leader
Portland Press Herald
Bangor Daily News
Burlington Free Press
Times Union
Buffalo News
Star-Ledger; NJ.com
Asbury Park Press
Christian Science Monitor
Stars and Stripes
Military Times; Army Times; Navy Times; Air Force Times; Marine Corps Times
Defense News
Roll Call
The Hill
International Herald Tribune
Time; Time magazine; TIME*; TIME magazine
Newsweek; Newsweek magazine
U.S. News & World Report; US News & World Report; U.S. News
The Atlantic; Atlantic magazine; Atlantic Monthly
New Yorker; New Yorker magazine
New York magazine; New York Magazine
The Nation; Nation magazine
New Republic
National Review; National Review Online
Weekly Standard
American Conservative
Mother Jones
Rolling Stone; Rolling Stone magazine
Vanity Fair
Esquire; Esquire magazine
GQ*
Harper's Magazine; Harper's
Foreign Policy; Foreign Policy magazine
Foreign Affairs; Foreign Affairs magazine
Forbes; Forbes magazine
Fortune; Fortune magazine
Barron's
People magazine; People Magazine
National Enquirer
Variety
Hollywood Reporter
Billboard; Billboard magazine
Wired; Wired magazine
Scientific American
National Geographic
Playboy
Cosmopolitan
The Economist; Economist magazine
Financial Times; FT*
The Times; The Times of London; Times of London; Sunday Times; The Sunday Times
The Guardian; Guardian newspaper; Guardian US
The Observer
The Independent; Independent newspaper; Independent on Sunday
The Telegraph; Daily Telegraph; Sunday Telegraph
Daily Mail; Mail on Sunday; MailOnline; Mail Online; DailyMail.com; Daily Mail Online
Daily Express; Sunday Express
Daily Mirror; Sunday Mirror; The Mirror
The Sun; The Sun newspaper; Sun on Sunday
Daily Star
Daily Record
Evening Standard; London Evening Standard
Metro newspaper
The Scotsman
The Herald
The Spectator; Spectator magazine
New Statesman
Private Eye
Jane's; Jane's Defence Weekly
Irish Times
Irish Independent
Irish Examiner
Belfast Telegraph
Le Monde
Le Figaro
Libération; Liberation newspaper
Le Parisien
L'Express
L'Équipe; L'Equipe
Le Canard enchaîné; Le Canard Enchaine
Mediapart
Paris Match
Journal du Dimanche; JDD*
Charlie Hebdo
Der Spiegel; Spiegel; Spiegel Online; Spiegel magazine
Die Zeit
Die Welt; Welt am Sonntag
Bild; Bild am Sonntag; Bild newspaper
Frankfurter Allgemeine Zeitung; FAZ*; Frankfurter Allgemeine; Frankfurter Allgemeine Sonntagszeitung
Süddeutsche Zeitung; Sueddeutsche Zeitung; Suddeutsche Zeitung
Handelsblatt
Tagesspiegel; Der Tagesspiegel
Focus magazine
Stern magazine
Neue Zürcher Zeitung; NZZ*; Neue Zuercher Zeitung
Tages-Anzeiger
Der Standard
Die Presse
Kronen Zeitung
El País; El Pais
El Mundo
La Vanguardia
ABC newspaper
Corriere della Sera
La Repubblica
La Stampa
Il Messaggero
Il Sole 24 Ore
Il Fatto Quotidiano
L'Osservatore Romano
Público
Expresso
Diário de Notícias
De Standaard
Het Laatste Nieuws
Le Soir
De Telegraaf
NRC Handelsblad; NRC*
de Volkskrant; De Volkskrant
Algemeen Dagblad
Aftenposten
Verdens Gang; VG*
Dagbladet
Dagens Nyheter
Svenska Dagbladet
Aftonbladet
Expressen
Politiken
Berlingske
Jyllands-Posten
Helsingin Sanomat
Gazeta Wyborcza
Rzeczpospolita
Lidové noviny
Kathimerini; Ekathimerini
To Vima
Ta Nea
Moscow Times
Kommersant
Izvestia
Novaya Gazeta
Vedomosti
Komsomolskaya Pravda
Rossiyskaya Gazeta
Nezavisimaya Gazeta
Moskovsky Komsomolets
Argumenty i Fakty
Pravda
Kyiv Post
Kyiv Independent
Ukrainska Pravda; Ukrayinska Pravda
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
