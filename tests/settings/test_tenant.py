"""`amparo.toml`: what it must hold, and that nothing in it is overlooked."""

from collections.abc import Callable
from typing import Any

import pytest

from settings import SettingInvalid, Settings

Loader = Callable[..., Settings]


@pytest.mark.parametrize(
    "element",
    [
        "controller.name",
        "controller.short_name",
        "controller.address",
        "controller.email",
        "controller.web",
        "controller.web_spoken",
        "notice.purpose_phrase",
        "purposes.0.text",
        "purposes.0.retention",
        "recipients",
        "second_layer.obligatory",
        "second_layer.automated_decisions",
        "authority.name",
    ],
)
@pytest.mark.parametrize("lack", [None, "", "  "])
def test_a_notice_element_that_lacks_stops_the_start(load_changed: Loader, element: str, lack: Any) -> None:
    """L1, L4: without one of its elements neither layer of the information can be given."""
    with pytest.raises(SettingInvalid, match=element.split(".")[-1]):
        load_changed({element: lack})


@pytest.mark.parametrize(
    "misspelt", ["controler", "controller.emial", "purposes.0.bases", "legal.rights_month", "sms.form"]
)
def test_a_misspelt_key_is_named(load_changed: Loader, misspelt: str) -> None:
    with pytest.raises(SettingInvalid, match=f"{misspelt.split('.')[-1]} .*not a setting"):
        load_changed({misspelt: "x"})


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("dialogue.marketing_question", "always"),
        ("dialogue.marketing_question", True),
        ("dialogue.urgent_words", "accidente"),
        ("dialogue.urgent_words", [""]),
        ("dialogue.consent_idle_minutes", 0),
        ("dialogue.consent_idle_minutes", "60"),
        ("controller.sector", "insurers"),
        ("controller.ley10_2025_applies", "yes"),
        ("handoff.weekdays", [7]),
        ("handoff.weekdays", [1, 1]),
        ("purposes.0.basis", "tacit"),
        ("purposes.0.basis", ["contract", "consent"]),
        ("purposes.4.contact_channel", "fax"),
        ("purposes", []),
        ("voice", "Lucia"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(load_changed: Loader, path: str, value: Any) -> None:
    with pytest.raises(SettingInvalid, match=path.split(".")[-1]):
        load_changed({path: value})


@pytest.mark.parametrize(("region", "read"), [("MD", "MD"), (None, None)])
def test_the_region_whose_holidays_count_may_be_named(
    load_changed: Loader, region: str | None, read: str | None
) -> None:
    """L44: without one, only Spain's holidays put a last day off."""
    changes = {"calendar.region": region} if region else {"calendar": None}
    assert load_changed(changes).calendar.region == read


def test_a_region_that_does_not_exist_is_named(load_changed: Loader) -> None:
    with pytest.raises(SettingInvalid, match="calendar.region"):
        load_changed({"calendar.region": "BI"})


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("systems.0.id", "El CRM", "id El CRM"),
        ("systems.0.id", "facturacion", "id facturacion"),
        ("systems.0.owner", "Doña Lola", "owner of crm"),
        ("systems.0.rights", ["acess"], "rights.* may hold"),
        ("systems.0.categories", [""], "categories"),
        ("recipients.0.email", "privacy", "email of Twilio"),
        ("errands.days", 0, "errands.days"),
        ("errands.largest_part_megabytes", 101, "errands.largest_part_megabytes"),
        ("downloads.days", 91, "downloads.days"),
    ],
)
def test_systems_errands_and_downloads_are_checked(
    load_changed: Loader, path: str, value: Any, named: str
) -> None:
    """L54, L58: an errand needs a system and somebody who answers for it."""
    with pytest.raises(SettingInvalid, match=named):
        load_changed({path: value})


def test_a_controller_without_systems_of_its_own_has_no_errands(load_changed: Loader) -> None:
    assert load_changed({"systems": None}).systems == ()
