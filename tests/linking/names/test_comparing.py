"""Two names: one, perhaps one, or two. Hard pairs stand first in each table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.names import compare
from onrecord.records import EntityKind

ONE_PERSON = [
    ("Qassem Soleimani", "Qasim Suleymany"),
    ("Tahseen al-Khafaji", "Tahsin Al-Khafaji"),
    ("Abdel Fattah el-Sisi", "Abdul Fatah al-Sissi"),
    ("Muammar Gaddafi", "Muammar al-Qaddafi"),
    ("Volodymyr Zelensky", "Vladimir Zelenskiy"),
    ("Oleksandr Danilenko", "Alexander Danilenka"),
    ("Yury Luzhkov", "Iurii Luzhkov"),
    ("Mao Zedong", "Mao Tse-tung"),
    ("Xi Jinping", "Xi Jin-ping"),
    ("Park Soon-hee", "Pak Sun-hui"),
    ("Aung San Suu Kyi", "Daw Aung San Suu Kyi"),
    ("Kyaw Min Tun", "Kyaw Min Htun"),
    ("Saddam Hussein", "Saddam Husayn al-Tikriti"),
    ("Rashid bin Majid", "Rasheed bin Majid Al Numairi"),
    ("Hafez al-Assad", "Hafiz Assad"),
    ("Nechirvan Barzani", "Nêçîrvan Barzanî"),
    ("Bill Harrow", "William James Harrow"),
    ("Surkov, Vladislav", "Vladislav Surkov"),
    ("Brigadier General Karim Dabbas", "Kareem al-Dabbas"),
]
TWO_PERSONS = [
    ("Abu Ali al-Askari", "Abu Alaa al-Walai"),
    ("Abu Bakr al-Baghdadi", "Abu Omar al-Baghdadi"),
    ("Hassan Nasrallah", "Hussein Nasrallah"),
    ("Ayatollah Khamenei", "Ayatollah Khomeini"),
    ("Jamal al-Dulaimi", "Jamil al-Dulaimi"),
    ("Samir al-Tamimi", "Samira al-Tamimi"),
    ("Mohammed bin Salman", "Mohammed bin Zayed"),
    ("Alexander Danilov", "Alexandra Danilova"),
    ("Kim Yong Chol", "Kim Yong Jin"),
    ("Li Keqiang", "Li Qiang"),
    ("Gao Lin", "Kao Lin"),
    ("Soe Myint", "Soe Tint"),
    ("George W. Bush", "George H. W. Bush"),
    ("Mr. Clinton", "Mrs. Clinton"),
    ("John Paul II", "John Paul I"),
]
PERHAPS_ONE_PERSON = [
    ("Volodymyr Zelensky", "Zelensky"),
    ("S. Lavrov", "Sergei Lavrov"),
    ("Abu Mahdi al-Muhandis", "Abu Mahdi"),
    ("Henry Holub", "Henry Holub Jr."),
    ("Khan", "Khan"),
]
ONE_GROUP = [
    ("Kataib Sayyid al-Shuhada", "Sayyid al-Shuhada Brigades"),
    ("Kataib Sayyid al-Shuhada", "Sayyid Al Shuhada"),
    ("Kataib Sayyid al-Shuhada", "KSS"),
    ("Nimra Liberation Front", "NLF"),
    ("Nimra Liberation Front (NLF)", "Front for the Liberation of Nimra"),
    ("Ministry of Defence of Iraq", "Iraqi Defense Ministry"),
    ("12th Division", "Division 12"),
    ("Organisation for River Co-operation", "Organization for River Cooperation"),
    ("Nimra Motor Company", "Nimra Motor Co."),
]
TWO_GROUPS = [
    ("Norwegian Harbour Party", "The Harbour"),
    ("Kataib Hezbollah", "Hezbollah"),
    ("Kataib Nur al-Sabah", "Kataib Nur al-Huda"),
    ("Iraqi Ministry of Defense", "Iranian Ministry of Defense"),
    ("12th Division", "13th Division"),
    ("African Union", "European Union"),
    ("African Union", "European Union"),
    ("International Criminal Court", "International Court of Justice"),
]
ONE_PLACE = [
    ("country", "Persia", "Iran"),
    ("country", "the U.S.", "United States"),
    ("country", "Danish", "Denmark"),
    ("place", "Kyiv", "Kiev"),
    ("place", "Al-Anbar governorate", "Anbar province"),
    ("facility", "Al Asad Air Base", "Al-Asad Airbase"),
]
TWO_PLACES = [
    ("country", "Niger", "Nigeria"),
    ("country", "Congo Republic", "DR Congo"),
    ("country", "North Korea", "South Korea"),
    ("place", "Shanxi", "Shaanxi"),
    ("place", "Lake Victoria", "Victoria"),
    ("place", "33.5 N 36.2 E", "35.0 N 43.6 E"),
]


@pytest.mark.parametrize(("left", "right"), ONE_PERSON)
def test_one_person(left: str, right: str) -> None:
    assert compare(left, right, kind="person").same == "same"


@pytest.mark.parametrize(("left", "right"), TWO_PERSONS)
def test_two_persons(left: str, right: str) -> None:
    assert compare(left, right, kind="person").same == "different"


@pytest.mark.parametrize(("left", "right"), PERHAPS_ONE_PERSON)
def test_names_alone_leave_it_open(left: str, right: str) -> None:
    assert compare(left, right, kind="person").same == "maybe"


@pytest.mark.parametrize(("left", "right"), ONE_GROUP)
def test_one_group(left: str, right: str) -> None:
    assert compare(left, right, kind="organization").same == "same"
    assert compare(left, right).same == "same"


@pytest.mark.parametrize(("left", "right"), TWO_GROUPS)
def test_two_groups(left: str, right: str) -> None:
    assert compare(left, right, kind="organization").same == "different"


@pytest.mark.parametrize(("kind", "left", "right"), ONE_PLACE)
def test_one_place(kind: EntityKind, left: str, right: str) -> None:
    assert compare(left, right, kind=kind).same == "same"


@pytest.mark.parametrize(("kind", "left", "right"), TWO_PLACES)
def test_two_places(kind: EntityKind, left: str, right: str) -> None:
    assert compare(left, right, kind=kind).same != "same"


def test_a_verdict_says_from_what_it_is_made() -> None:
    found = compare("Hassan Nasrallah", "Hussein Nasrallah", kind="person")
    assert [reason.feature for reason in found.reasons] == ["given names differ"]
    assert found.reasons[0].weight < 0


KINDS: list[EntityKind | None] = ["person", "organization", "country", "place", "people", "facility", "other", None]


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(KINDS))
def test_any_two_texts_in_either_order(left: str, right: str, kind: EntityKind | None) -> None:
    one, other = compare(left, right, kind=kind), compare(right, left, kind=kind)
    assert one == other
    assert one.reasons
    assert 0 <= one.score <= 1


@given(st.lists(st.sampled_from("Karim Dabbas Hanan Orabi al- Abu bin W. Jr. General".split()), min_size=1, max_size=5))
def test_a_name_is_never_different_from_itself(words: list[str]) -> None:
    name = " ".join(words)
    assert compare(name, name, kind="person").same != "different" or not name.strip(" .-")
