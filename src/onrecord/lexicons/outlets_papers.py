"""Newspapers and magazines of the United States and Europe.

One a line: the usual name, then its other names; `*` marks an acronym; an indented line goes on.
"""

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
"""
