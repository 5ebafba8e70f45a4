"""Who held the world's best-known offices, and from when to when.

A page that calls somebody by an office was written when that person held it, or later; mostly while.
Only terms whose days are public knowledge stand here, and no name that two of them bore (Bush,
Clinton). A term without an end lasts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One person's term in one office: the name as news write it after the title (a pattern), first and last day."""

    office: str
    name: str
    first: date
    last: date | None


# office | words of the title | name, first day, last day; name, ...
_TABLE = """
us-president | president | Barack Obama,2009-01-20,2017-01-20; Donald Trump,2017-01-20,2021-01-20; Donald J. Trump,2017-01-20,2021-01-20; Joe Biden,2021-01-20,2025-01-20; Donald Trump,2025-01-20,; Donald J. Trump,2025-01-20,
us-secretary-of-state | secretary of state | Madeleine Albright,1997-01-23,2001-01-20; Colin Powell,2001-01-20,2005-01-26; Condoleezza Rice,2005-01-26,2009-01-20; John Kerry,2013-02-01,2017-01-20; Rex Tillerson,2017-02-01,2018-03-31; Mike Pompeo,2018-04-26,2021-01-20; Antony Blinken,2021-01-26,2025-01-20; Marco Rubio,2025-01-21,
us-secretary-of-defense | defense secretary/secretary of defense/defence secretary | Donald Rumsfeld,2001-01-20,2006-12-18; Robert Gates,2006-12-18,2011-06-30; Leon Panetta,2011-07-01,2013-02-26; Chuck Hagel,2013-02-27,2015-02-17; Ash Carter,2015-02-17,2017-01-20; Ashton Carter,2015-02-17,2017-01-20; Jim Mattis,2017-01-20,2018-12-31; Mark Esper,2019-06-24,2020-11-09; Lloyd Austin,2021-01-22,2025-01-20
uk-prime-minister | prime minister/british prime minister | John Major,1990-11-28,1997-05-02; Tony Blair,1997-05-02,2007-06-27; Gordon Brown,2007-06-27,2010-05-11; David Cameron,2010-05-11,2016-07-13; Theresa May,2016-07-13,2019-07-24; Boris Johnson,2019-07-24,2022-09-06; Liz Truss,2022-09-06,2022-10-25; Rishi Sunak,2022-10-25,2024-07-05; Keir Starmer,2024-07-05,
french-president | president | Jacques Chirac,1995-05-17,2007-05-16; Nicolas Sarkozy,2007-05-16,2012-05-15; François Hollande,2012-05-15,2017-05-14; Francois Hollande,2012-05-15,2017-05-14; Emmanuel Macron,2017-05-14,
german-chancellor | chancellor | Gerhard Schröder,1998-10-27,2005-11-22; Gerhard Schroeder,1998-10-27,2005-11-22; Angela Merkel,2005-11-22,2021-12-08; Olaf Scholz,2021-12-08,2025-05-06; Friedrich Merz,2025-05-06,
russian-president | president | Boris Yeltsin,1991-07-10,1999-12-31; Vladimir Putin,1999-12-31,2008-05-07; Dmitry Medvedev,2008-05-07,2012-05-07; Vladimir Putin,2012-05-07,
ukrainian-president | president | Viktor Yanukovych,2010-02-25,2014-02-22; Petro Poroshenko,2014-06-07,2019-05-20; Volodymyr Zelensky,2019-05-20,; Volodymyr Zelenskyy,2019-05-20,; Volodymyr Zelenskiy,2019-05-20,
chinese-president | president | Jiang Zemin,1993-03-27,2003-03-15; Hu Jintao,2003-03-15,2013-03-14; Xi Jinping,2013-03-14,
indian-prime-minister | prime minister | Manmohan Singh,2004-05-22,2014-05-26; Narendra Modi,2014-05-26,
pakistani-prime-minister | prime minister | Imran Khan,2018-08-18,2022-04-10
japanese-prime-minister | prime minister | Junichiro Koizumi,2001-04-26,2006-09-26; Shinzo Abe,2012-12-26,2020-09-16; Yoshihide Suga,2020-09-16,2021-10-04; Fumio Kishida,2021-10-04,2024-10-01
israeli-prime-minister | prime minister | Ariel Sharon,2001-03-07,2006-04-14; Ehud Olmert,2006-04-14,2009-03-31; Naftali Bennett,2021-06-13,2022-06-30; Yair Lapid,2022-07-01,2022-12-29
iranian-president | president | Mohammad Khatami,1997-08-03,2005-08-03; Mahmoud Ahmadinejad,2005-08-03,2013-08-03; Hassan Rouhani,2013-08-03,2021-08-03; Ebrahim Raisi,2021-08-03,2024-05-19; Masoud Pezeshkian,2024-07-28,
iraqi-prime-minister | prime minister | Nouri al-Maliki,2006-05-20,2014-09-08; Haider al-Abadi,2014-09-08,2018-10-25; Adel Abdul Mahdi,2018-10-25,2020-05-07; Adil Abdul-Mahdi,2018-10-25,2020-05-07; Mustafa al-Kadhimi,2020-05-07,2022-10-27; Mohammed Shia al-Sudani,2022-10-27,
afghan-president | president | Hamid Karzai,2004-12-07,2014-09-29; Ashraf Ghani,2014-09-29,2021-08-15
turkish-president | president | Abdullah Gul,2007-08-28,2014-08-28; Abdullah Gül,2007-08-28,2014-08-28; Recep Tayyip Erdogan,2014-08-28,; Recep Tayyip Erdoğan,2014-08-28,
egyptian-president | president | Hosni Mubarak,1981-10-14,2011-02-11; Mohamed Morsi,2012-06-30,2013-07-03; Mohammed Morsi,2012-06-30,2013-07-03; Abdel Fattah el-Sisi,2014-06-08,; Abdel-Fattah el-Sissi,2014-06-08,
syrian-president | president | Bashar al-Assad,2000-07-17,2024-12-08; Bashar Assad,2000-07-17,2024-12-08
south-korean-president | president | Park Geun-hye,2013-02-25,2017-03-10; Moon Jae-in,2017-05-10,2022-05-09; Yoon Suk-yeol,2022-05-10,2025-04-04; Yoon Suk Yeol,2022-05-10,2025-04-04
canadian-prime-minister | prime minister | Stephen Harper,2006-02-06,2015-11-04; Justin Trudeau,2015-11-04,2025-03-14
australian-prime-minister | prime minister | John Howard,1996-03-11,2007-12-03; Tony Abbott,2013-09-18,2015-09-15; Malcolm Turnbull,2015-09-15,2018-08-24; Scott Morrison,2018-08-24,2022-05-23; Anthony Albanese,2022-05-23,
brazilian-president | president | Dilma Rousseff,2011-01-01,2016-08-31; Michel Temer,2016-08-31,2018-12-31; Jair Bolsonaro,2019-01-01,2022-12-31
venezuelan-president | president | Hugo Chavez,1999-02-02,2013-03-05; Hugo Chávez,1999-02-02,2013-03-05; Nicolas Maduro,2013-03-08,; Nicolás Maduro,2013-03-08,
mexican-president | president | Felipe Calderon,2006-12-01,2012-11-30; Enrique Peña Nieto,2012-12-01,2018-11-30; Enrique Pena Nieto,2012-12-01,2018-11-30
south-african-president | president | Jacob Zuma,2009-05-09,2018-02-14; Cyril Ramaphosa,2018-02-15,
nigerian-president | president | Goodluck Jonathan,2010-05-06,2015-05-29; Muhammadu Buhari,2015-05-29,2023-05-29; Bola Tinubu,2023-05-29,
ethiopian-prime-minister | prime minister | Meles Zenawi,1995-08-23,2012-08-20; Hailemariam Desalegn,2012-09-21,2018-04-02; Abiy Ahmed,2018-04-02,
sudanese-president | president | Omar al-Bashir,1993-10-16,2019-04-11
un-secretary-general | secretary-general/secretary general/u.n. secretary-general | Kofi Annan,1997-01-01,2006-12-31; Ban Ki-moon,2007-01-01,2016-12-31; António Guterres,2017-01-01,; Antonio Guterres,2017-01-01,
nato-secretary-general | secretary-general/secretary general | Anders Fogh Rasmussen,2009-08-01,2014-09-30; Jens Stoltenberg,2014-10-01,2024-10-01; Mark Rutte,2024-10-01,
eu-commission-president | commission president/president | Jean-Claude Juncker,2014-11-01,2019-11-30; Ursula von der Leyen,2019-12-01,
pope | pope | Benedict XVI,2005-04-19,2013-02-28; Francis,2013-03-13,2025-04-21; Leo XIV,2025-05-08,
"""  # noqa: E501

# Family names that stand for the whole after the title, where only one holder of any office above bears it.
_SHORT = frozenset(
    """Obama Trump Biden Blair Cameron Sarkozy Hollande Macron Merkel Scholz Yeltsin Putin Medvedev
    Yanukovych Poroshenko Zelensky Zelenskyy Modi Abe Kishida Rouhani Raisi Pezeshkian Ahmadinejad Karzai
    Ghani Erdogan Erdoğan Mubarak Morsi el-Sisi al-Assad Assad Trudeau Harper Turnbull Albanese Rousseff Temer
    Bolsonaro Chavez Chávez Maduro Zuma Ramaphosa Buhari Tinubu Annan Guterres Stoltenberg Juncker Kerry
    Tillerson Pompeo Blinken Rubio Powell Albright Rumsfeld Panetta Hagel Mattis Esper Austin Starmer Sunak
    Truss""".split()
)


def _terms() -> tuple[tuple[str, Term], ...]:
    found: list[tuple[str, Term]] = []
    for line in _TABLE.strip().splitlines():
        office, titles, holders = (part.strip() for part in line.split("|"))
        for holder in holders.split(";"):
            name, first, last = (part.strip() for part in holder.split(","))
            term = Term(
                office=office,
                name=name,
                first=date.fromisoformat(first),
                last=date.fromisoformat(last) if last else None,
            )
            found += [(f"{title} {called}".lower(), term) for title in titles.split("/") for called in _called(name)]
            if office == "us-president":
                found += [(f"{called} administration".lower(), term) for called in _called(name)]
    return tuple(found)


def _called(name: str) -> tuple[str, ...]:
    family = name.split()[-1]
    return (name, family) if family in _SHORT and family != name else (name,)


TERMS: tuple[tuple[str, Term], ...] = _terms()
"""What news write in lower case (title and name), each with a term; one wording can have several terms."""
