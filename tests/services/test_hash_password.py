"""Passwords at rest."""

from services.hash_password import hash_password, nobodys_hash, password_matches


def test_a_hash_is_argon2id_salted_and_matches_its_password_only() -> None:
    first, second = hash_password("caballo"), hash_password("caballo")
    assert first.startswith("$argon2id$")
    assert first != second
    assert password_matches(first, "caballo")
    assert not password_matches(first, "caballa")


def test_a_damaged_hash_matches_nothing() -> None:
    assert not password_matches("damaged", "caballo")


def test_nobodys_hash_costs_what_anybodys_does() -> None:
    parameters = hash_password("caballo").split("$")[:4]
    assert nobodys_hash().split("$")[:4] == parameters
