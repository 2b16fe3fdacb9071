"""Buttons: opaque, for one conversation, the newest kept."""

import pytest

from bot.offers import KEEP, Offer, Offers, parse_payload


@pytest.mark.parametrize(
    ("payload", "offer"),
    [
        ("human_agent", Offer("Título", "human_agent", None, "code")),
        ("/human_agent", Offer("Título", "human_agent", None, "code")),
        ("inform:resend", Offer("Título", "inform", "resend", "code")),
        ("consent_total@record_consent", Offer("Título", "consent_total", None, "record_consent")),
    ],
)
def test_a_payload_is_an_intent_a_choice_and_a_question(payload: str, offer: Offer) -> None:
    assert parse_payload("Título", payload, "code") == offer


def test_a_token_says_nothing_and_finds_its_offer() -> None:
    offers = Offers()
    token = offers.add(Offer("Sí", "consent_total"))
    assert "consent" not in token
    assert Offers(offers.to_json()).find(token) == Offer("Sí", "consent_total")
    assert Offers().find(token) is None


def test_keys_stand_for_the_buttons_of_the_last_reply() -> None:
    """L110: every spoken choice has its key."""
    offers = Offers()
    menu = [offers.add(Offer("Sí", "affirm")), offers.add(Offer("No", "deny"))]
    assert offers.by_key("2", menu) == Offer("No", "deny")
    assert [offers.by_key(key, menu) for key in ("3", "0", "12", "")] == [None] * 4


def test_only_the_newest_offers_are_kept() -> None:
    offers = Offers()
    tokens = [offers.add(Offer(str(number), "affirm")) for number in range(KEEP + 5)]
    kept = offers.to_json()
    assert tokens[0] not in kept
    assert tokens[-1] in kept
