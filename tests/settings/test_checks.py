"""What the controller's decisions must satisfy together."""

from collections.abc import Callable
from typing import Any

import pytest

from duties.kinds import Purpose
from settings import SettingInvalid, Settings
from settings.checks import CONSENT_PURPOSES

Loader = Callable[..., Settings]


@pytest.mark.parametrize("path", ["handoff.number", "controller.phone"])
@pytest.mark.parametrize("number", ["+34612345678", "+34712345678"])
def test_a_mobile_number_for_customer_service_is_refused(
    load_changed: Loader, path: str, number: str
) -> None:
    """L85: mobile numbers are forbidden for customer service."""
    with pytest.raises(SettingInvalid, match=f"{path}.*TDF/149/2025"):
        load_changed({path: number})


@pytest.mark.parametrize("written", ["612 34 56 78", "0034 612-345-678", "(+34) 712345678"])
def test_a_mobile_number_is_refused_however_it_is_written(load_changed: Loader, written: str) -> None:
    """L85."""
    with pytest.raises(SettingInvalid, match="controller.phone"):
        load_changed({"controller.phone": written})


@pytest.mark.parametrize("number", ["+34910000000", "+34900000000", "+33612345678", ""])
def test_other_numbers_are_taken(load_changed: Loader, number: str) -> None:
    assert load_changed({"handoff.number": number}).handoff.number == (number or None)


@pytest.mark.parametrize("sector", ["telecoms", "banking", "insurance", "energy"])
def test_sectors_that_need_a_dpo_do_not_start_without(load_changed: Loader, sector: str) -> None:
    """L102: LOPDGDD 34."""
    with pytest.raises(SettingInvalid, match="controller.dpo"):
        load_changed({"controller.sector": sector, "controller.dpo": None})


def test_a_sector_without_that_duty_may_have_no_dpo(load_changed: Loader) -> None:
    assert load_changed({"controller.sector": "retail", "controller.dpo": None}).controller.dpo is None


def test_the_dpo_can_be_written_to(load_changed: Loader) -> None:
    """L4: the contact must work."""
    with pytest.raises(SettingInvalid, match="controller.dpo.email"):
        load_changed({"controller.dpo.email": "at the desk"})


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"purposes.0.basis": "consent"}, "attention"),
        ({"purposes.3.basis": "contract"}, "conversation_record"),
        ({"purposes.4.basis": "contract"}, "marketing_email"),
        ({"purposes.1.id": "attention"}, "more than one"),
        ({"purposes.4.contact_channel": "sms"}, "contact_channel"),
        ({"purposes.0.basis": "legitimate_interest"}, "balancing_test"),
        ({"purposes.6": None}, "marketing_call"),
    ],
)
def test_each_purpose_has_exactly_one_fitting_basis(
    load_changed: Loader, changes: dict[str, Any], named: str
) -> None:
    """L14: handling the matter is never asked as consent; publicity and the record are no other."""
    with pytest.raises(SettingInvalid, match=named):
        load_changed(changes)


def test_without_the_marketing_question_no_marketing_purpose_is_needed(load_changed: Loader) -> None:
    """L28: the question can be switched off."""
    without = {f"purposes.{place}": None for place in (6, 5, 4)}
    settings = load_changed({**without, "dialogue.marketing_question": "never"})
    assert not any(purpose.id.startswith("marketing_") for purpose in settings.purposes)


def test_the_purposes_of_consent_are_those_of_the_rules() -> None:
    assert set(CONSENT_PURPOSES) == set(Purpose)


def test_every_kind_of_processor_must_be_among_the_recipients(load_changed: Loader) -> None:
    """L4: telephony, hosting and speech appear as recipients."""
    with pytest.raises(SettingInvalid, match="telefonía"):
        load_changed({"recipients.0": None})


def test_a_recipient_outside_the_area_needs_its_safeguard(load_changed: Loader) -> None:
    """L4, L97: transfers and their safeguards are told."""
    with pytest.raises(SettingInvalid, match="safeguard"):
        load_changed({"recipients.1.country": "Estados Unidos"})


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"handoff.opens": "9:00"}, "handoff.opens"),
        ({"handoff.closes": "24:00"}, "handoff.closes"),
        ({"handoff.closes": "08:00"}, "handoff.closes"),
        ({"handoff.zone": "Europe/Bilbao"}, "handoff.zone"),
        ({"handoff.zone": "../etc/passwd"}, "handoff.zone"),
        ({"handoff.number": "944 000 200"}, "handoff.number"),
        ({"dialogue.languages": ["es", "tlh"]}, "dialogue.languages"),
        ({"dialogue.languages": []}, "dialogue.languages"),
        ({"voice.language": "Spanish"}, "voice.language"),
        ({"controller.email": "privacy"}, "controller.email"),
        ({"sms.sender": "SegurosNorte!"}, "sms.sender"),
    ],
)
def test_what_cannot_work_is_named(load_changed: Loader, changes: dict[str, Any], named: str) -> None:
    with pytest.raises(SettingInvalid, match=named):
        load_changed(changes)


def test_a_name_as_sms_sender_must_be_said_to_be_registered(load_changed: Loader) -> None:
    """L85: alphanumeric senders have to be in the CNMC's register."""
    with pytest.raises(SettingInvalid, match="sms.alias_registered"):
        load_changed({"sms.sender": "SegNorte"})
    assert load_changed({"sms.sender": "SegNorte", "sms.alias_registered": True}).sms_sender == "SegNorte"
