"""Ids depend on their parts alone."""

from onrecord.ids import digest, make_id


def test_an_id_is_the_same_everywhere() -> None:
    assert make_id("s", "one", "two") == "s-jgg7e4zsjpxca"


def test_parts_are_kept_apart() -> None:
    assert make_id("s", "ab", "c") != make_id("s", "a", "bc")
    assert make_id("s", "ab") != make_id("s", "ab", "")
    assert make_id("s", "ab") != make_id("e", "ab")


def test_a_digest_is_a_sha256() -> None:
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
