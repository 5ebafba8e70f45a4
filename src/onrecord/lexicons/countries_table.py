"""States and a few territories: alpha-3 code, names in English news, and after `|` the words for their people."""

from __future__ import annotations

from typing import Final

# Public standard (ISO 3166-1; XKX is the usual code for Kosovo) and common usage.
TABLE: Final = """
AFG Afghanistan; Islamic Emirate of Afghanistan; Islamic Republic of Afghanistan | Afghan; Afghans; Afghani
ALB Albania; Republic of Albania | Albanian; Albanians
DZA Algeria; People's Democratic Republic of Algeria | Algerian; Algerians
AND Andorra | Andorran; Andorrans
AGO Angola | Angolan; Angolans
ATG Antigua and Barbuda | Antiguan
ARG Argentina; Argentine Republic | Argentine; Argentinian; Argentines; Argentinians
ARM Armenia; Republic of Armenia | Armenian; Armenians
AUS Australia; Commonwealth of Australia | Australian; Australians; Aussie
AUT Austria; Republic of Austria | Austrian; Austrians
AZE Azerbaijan; Republic of Azerbaijan | Azerbaijani; Azerbaijanis; Azeri; Azeris
BHS Bahamas; The Bahamas | Bahamian; Bahamians
BHR Bahrain; Kingdom of Bahrain | Bahraini; Bahrainis
BGD Bangladesh; People's Republic of Bangladesh | Bangladeshi; Bangladeshis
BRB Barbados | Barbadian; Barbadians
BLR Belarus; Byelorussia; Belorussia; Republic of Belarus | Belarusian; Belarusians; Belarussian; Belorussian
BEL Belgium; Kingdom of Belgium | Belgian; Belgians
BLZ Belize | Belizean
BEN Benin | Beninese
BTN Bhutan | Bhutanese
BOL Bolivia; Plurinational State of Bolivia | Bolivian; Bolivians
BIH Bosnia and Herzegovina; Bosnia-Herzegovina; Bosnia; Bosnia & Herzegovina | Bosnian; Bosnians
BWA Botswana | Motswana; Batswana
BRA Brazil; Federative Republic of Brazil; Brasil | Brazilian; Brazilians
BRN Brunei; Brunei Darussalam | Bruneian
BGR Bulgaria; Republic of Bulgaria | Bulgarian; Bulgarians
BFA Burkina Faso; Burkina | Burkinabe; Burkinabé
BDI Burundi | Burundian; Burundians
KHM Cambodia; Kingdom of Cambodia; Kampuchea | Cambodian; Cambodians; Khmer
CMR Cameroon; Republic of Cameroon | Cameroonian; Cameroonians
CAN Canada | Canadian; Canadians
CPV Cape Verde; Cabo Verde | Cape Verdean
CAF Central African Republic; CAR | Central African
TCD Chad; Republic of Chad | Chadian; Chadians
CHL Chile; Republic of Chile | Chilean; Chileans
CHN China; People's Republic of China; PRC; Mainland China; P.R. China; Communist China | Chinese
COL Colombia; Republic of Colombia | Colombian; Colombians
COM Comoros | Comoran; Comorian
COG Republic of the Congo; Congo-Brazzaville; Congo Republic; Republic of Congo |
COD Democratic Republic of the Congo; Democratic Republic of Congo; DR Congo; DRC; D.R. Congo; Congo-Kinshasa; Zaire |
CRI Costa Rica | Costa Rican; Costa Ricans
CIV Ivory Coast; Côte d'Ivoire; Cote d'Ivoire | Ivorian; Ivorians; Ivoirian
HRV Croatia; Republic of Croatia | Croatian; Croatians; Croat; Croats
CUB Cuba; Republic of Cuba | Cuban; Cubans
CYP Cyprus; Republic of Cyprus | Cypriot; Cypriots
CZE Czech Republic; Czechia | Czech; Czechs
DNK Denmark; Kingdom of Denmark | Danish; Dane; Danes
DJI Djibouti | Djiboutian
DMA Dominica |
DOM Dominican Republic | Dominican; Dominicans
ECU Ecuador | Ecuadorian; Ecuadorean; Ecuadorians
EGY Egypt; Arab Republic of Egypt | Egyptian; Egyptians
SLV El Salvador | Salvadoran; Salvadorans; Salvadorean
GNQ Equatorial Guinea | Equatoguinean
ERI Eritrea; State of Eritrea | Eritrean; Eritreans
EST Estonia; Republic of Estonia | Estonian; Estonians
SWZ Eswatini; Swaziland | Swazi; Swazis
ETH Ethiopia; Federal Democratic Republic of Ethiopia | Ethiopian; Ethiopians
FJI Fiji | Fijian; Fijians
FIN Finland; Republic of Finland | Finnish; Finn; Finns
FRA France; French Republic | French; Frenchman; Frenchmen; Frenchwoman
GAB Gabon | Gabonese
GMB Gambia; The Gambia | Gambian; Gambians
GEO Georgia; Republic of Georgia | Georgian; Georgians
DEU Germany; Federal Republic of Germany; West Germany | German; Germans
GHA Ghana; Republic of Ghana | Ghanaian; Ghanaians
GRC Greece; Hellenic Republic | Greek; Greeks
GRD Grenada | Grenadian
GTM Guatemala | Guatemalan; Guatemalans
GIN Guinea; Guinea-Conakry; Republic of Guinea | Guinean; Guineans
GNB Guinea-Bissau; Guinea Bissau | Bissau-Guinean
GUY Guyana | Guyanese
HTI Haiti; Republic of Haiti | Haitian; Haitians
HND Honduras | Honduran; Hondurans
HUN Hungary | Hungarian; Hungarians
ISL Iceland | Icelandic; Icelander; Icelanders
IND India; Republic of India; Bharat | Indian; Indians
IDN Indonesia; Republic of Indonesia | Indonesian; Indonesians
IRN Iran; Islamic Republic of Iran; Islamic Republic; Persia | Iranian; Iranians; Persian; Persians
IRQ Iraq; Republic of Iraq | Iraqi; Iraqis
IRL Ireland; Republic of Ireland; Irish Republic; Eire | Irish; Irishman; Irishmen
ISR Israel; State of Israel | Israeli; Israelis
ITA Italy; Italian Republic | Italian; Italians
JAM Jamaica | Jamaican; Jamaicans
JPN Japan | Japanese
JOR Jordan; Hashemite Kingdom of Jordan; Kingdom of Jordan | Jordanian; Jordanians
KAZ Kazakhstan; Republic of Kazakhstan; Kazakstan | Kazakh; Kazakhs; Kazakhstani
KEN Kenya; Republic of Kenya | Kenyan; Kenyans
KIR Kiribati |
PRK North Korea; Democratic People's Republic of Korea; DPRK; N. Korea; N Korea | North Korean; North Koreans
KOR South Korea; Republic of Korea; ROK; S. Korea; S Korea | South Korean; South Koreans
XKX Kosovo; Republic of Kosovo; Kosova | Kosovar; Kosovars; Kosovan; Kosovo Albanian
KWT Kuwait; State of Kuwait | Kuwaiti; Kuwaitis
KGZ Kyrgyzstan; Kyrgyz Republic; Kirghizstan; Kirgizstan; Kirghizia | Kyrgyz; Kyrgyzstani
LAO Laos; Lao People's Democratic Republic; Lao PDR | Laotian; Lao; Laotians
LVA Latvia; Republic of Latvia | Latvian; Latvians
LBN Lebanon; Lebanese Republic; Republic of Lebanon | Lebanese
LSO Lesotho | Basotho
LBR Liberia; Republic of Liberia | Liberian; Liberians
LBY Libya; State of Libya; Great Socialist People's Libyan Arab Jamahiriya; Jamahiriya | Libyan; Libyans
LIE Liechtenstein |
LTU Lithuania; Republic of Lithuania | Lithuanian; Lithuanians
LUX Luxembourg | Luxembourger
MDG Madagascar | Malagasy
MWI Malawi | Malawian; Malawians
MYS Malaysia; Malaya | Malaysian; Malaysians
MDV Maldives; Maldive Islands | Maldivian; Maldivians
MLI Mali; Republic of Mali | Malian; Malians
MLT Malta | Maltese
MHL Marshall Islands | Marshallese
MRT Mauritania; Islamic Republic of Mauritania | Mauritanian; Mauritanians
MUS Mauritius | Mauritian; Mauritians
MEX Mexico; United Mexican States | Mexican; Mexicans
FSM Micronesia; Federated States of Micronesia | Micronesian
MDA Moldova; Moldavia; Republic of Moldova | Moldovan; Moldovans; Moldavian
MCO Monaco | Monegasque
MNG Mongolia | Mongolian; Mongolians
MNE Montenegro | Montenegrin; Montenegrins
MAR Morocco; Kingdom of Morocco | Moroccan; Moroccans
MOZ Mozambique | Mozambican; Mozambicans
MMR Myanmar; Burma; Republic of the Union of Myanmar; Union of Myanmar; Union of Burma; Birmania | Burmese; Myanmarese
NAM Namibia | Namibian; Namibians
NRU Nauru | Nauruan
NPL Nepal; Federal Democratic Republic of Nepal | Nepalese; Nepali; Nepalis
NLD Netherlands; The Netherlands; Holland; Kingdom of the Netherlands | Dutch; Dutchman; Netherlander
NZL New Zealand; Aotearoa | New Zealander; New Zealanders; Kiwi; Kiwis
NIC Nicaragua | Nicaraguan; Nicaraguans
NER Niger; Republic of Niger; Republic of the Niger | Nigerien; Nigeriens
NGA Nigeria; Federal Republic of Nigeria | Nigerian; Nigerians
MKD North Macedonia; Macedonia; FYROM; Former Yugoslav Republic of Macedonia; Republic of North Macedonia | Macedonian; Macedonians; North Macedonian
NOR Norway; Kingdom of Norway | Norwegian; Norwegians
OMN Oman; Sultanate of Oman | Omani; Omanis
PAK Pakistan; Islamic Republic of Pakistan | Pakistani; Pakistanis
PLW Palau | Palauan
PSE Palestine; State of Palestine; Palestinian territories; Palestinian Territories; Occupied Palestinian Territory | Palestinian; Palestinians
PAN Panama | Panamanian; Panamanians
PNG Papua New Guinea | Papua New Guinean
PRY Paraguay | Paraguayan; Paraguayans
PER Peru | Peruvian; Peruvians
PHL Philippines; The Philippines; Republic of the Philippines | Filipino; Filipinos; Philippine; Filipina
POL Poland; Republic of Poland | Polish; Pole; Poles
PRT Portugal | Portuguese
QAT Qatar; State of Qatar | Qatari; Qataris
ROU Romania; Rumania; Roumania | Romanian; Romanians; Rumanian
RUS Russia; Russian Federation; the Russian Federation | Russian; Russians
RWA Rwanda | Rwandan; Rwandans
KNA Saint Kitts and Nevis; St. Kitts and Nevis | Kittitian
LCA Saint Lucia; St. Lucia | Saint Lucian
VCT Saint Vincent and the Grenadines; St. Vincent and the Grenadines | Vincentian
WSM Samoa; Western Samoa | Samoan; Samoans
SMR San Marino | Sammarinese
STP Sao Tome and Principe; São Tomé and Príncipe | Sao Tomean
SAU Saudi Arabia; Kingdom of Saudi Arabia; KSA | Saudi; Saudis; Saudi Arabian; Saudi Arabians
SEN Senegal; Republic of Senegal | Senegalese
SRB Serbia; Republic of Serbia | Serbian; Serbians; Serb; Serbs
SYC Seychelles | Seychellois
SLE Sierra Leone | Sierra Leonean; Sierra Leoneans
SGP Singapore; Republic of Singapore | Singaporean; Singaporeans
SVK Slovakia; Slovak Republic | Slovak; Slovaks; Slovakian
SVN Slovenia; Republic of Slovenia | Slovenian; Slovene; Slovenes; Slovenians
SLB Solomon Islands | Solomon Islander
SOM Somalia; Somali Republic; Federal Republic of Somalia | Somali; Somalis; Somalian
ZAF South Africa; Republic of South Africa; RSA | South African; South Africans
SSD South Sudan; Republic of South Sudan | South Sudanese
ESP Spain; Kingdom of Spain | Spanish; Spaniard; Spaniards
LKA Sri Lanka; Ceylon; Democratic Socialist Republic of Sri Lanka | Sri Lankan; Sri Lankans; Ceylonese
SDN Sudan; Republic of the Sudan; Republic of Sudan | Sudanese
SUR Suriname; Surinam | Surinamese
SWE Sweden; Kingdom of Sweden | Swedish; Swede; Swedes
CHE Switzerland; Swiss Confederation | Swiss
SYR Syria; Syrian Arab Republic | Syrian; Syrians
TWN Taiwan; Republic of China; ROC; Chinese Taipei; Formosa | Taiwanese
TJK Tajikistan; Tadzhikistan; Republic of Tajikistan | Tajikistani; Tajik; Tajiks; Tadzhik
TZA Tanzania; United Republic of Tanzania | Tanzanian; Tanzanians
THA Thailand; Kingdom of Thailand; Siam | Thai; Thais
TLS East Timor; Timor-Leste; Timor Leste | East Timorese; Timorese
TGO Togo; Togolese Republic | Togolese
TON Tonga | Tongan; Tongans
TTO Trinidad and Tobago | Trinidadian; Trinidadians
TUN Tunisia; Republic of Tunisia | Tunisian; Tunisians
TUR Turkey; Türkiye; Turkiye; Republic of Turkey; Republic of Türkiye | Turkish; Turk; Turks
TKM Turkmenistan; Turkmenia | Turkmenistani
TUV Tuvalu | Tuvaluan
UGA Uganda; Republic of Uganda | Ugandan; Ugandans
UKR Ukraine; the Ukraine | Ukrainian; Ukrainians
ARE United Arab Emirates; UAE; U.A.E.; Emirates; The Emirates | Emirati; Emiratis
GBR United Kingdom; UK; U.K.; Britain; Great Britain; United Kingdom of Great Britain and Northern Ireland | British; Briton; Britons; Brit; Brits
USA United States; United States of America; US; U.S.; USA; U.S.A.; America; the States | American; Americans
URY Uruguay | Uruguayan; Uruguayans
UZB Uzbekistan; Republic of Uzbekistan | Uzbek; Uzbeks; Uzbekistani
VUT Vanuatu | Ni-Vanuatu
VAT Vatican; Vatican City; Holy See; Vatican City State; the Vatican |
VEN Venezuela; Bolivarian Republic of Venezuela | Venezuelan; Venezuelans
VNM Vietnam; Viet Nam; Socialist Republic of Vietnam | Vietnamese
YEM Yemen; Republic of Yemen; Yemen Arab Republic | Yemeni; Yemenis; Yemenite
ZMB Zambia | Zambian; Zambians
ZWE Zimbabwe; Rhodesia | Zimbabwean; Zimbabweans
HKG Hong Kong; Hongkong | Hong Konger; Hong Kongers; Hongkonger; Hongkongers
MAC Macau; Macao |
GRL Greenland | Greenlander; Greenlandic; Greenlanders
PRI Puerto Rico | Puerto Rican; Puerto Ricans
ESH Western Sahara; Sahrawi Arab Democratic Republic | Sahrawi; Sahrawis
"""  # noqa: E501
