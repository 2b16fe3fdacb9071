"""Odd values in every field of every form and of every address: refused or taken as text, never a failure of ours."""

import itertools
import re
from collections.abc import Iterator

import httpx
import pytest
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from console.app import SCREENS
from settings import Settings
from store import Store
from tests.console.conftest import PASSWORD, sit_down
from tests.console.hostile import Places, furnish
from tests.console.test_double_submit import SHOWN, forms_of

ODD = (
    "",
    "\x00",
    "a\x00b\r\n\r\n",
    "\u202e🙂" * 60,
    "9" * 400,
    "-1",
    "1e9",
    "00000000000000000001",
    "../../etc/passwd",
    "' OR 1=1 --",
    "A" * 30_000,
    "2026-02-30",
    "9999-12-31",
    "0001-01-01",
)
STRICT = (
    "\x00",
    "a\x00b\r\n\r\n",
    "\u202e🙂" * 60,
    "9" * 400,
    "9999-12-31",
)  # what a stricter database may not bear
ON_BOTH = [("sqlite", ODD), ("postgresql", STRICT)]
BROKEN = b"%ED%A0%BD%FF"  # a lone half of a pair, and a byte that is in no text
FEW = {"csrf", "flag", "entry"}


@pytest.fixture
def furnished(store: Store, settings: Settings) -> Places:
    """Something of everything."""
    return furnish(store, settings, PASSWORD)


def asked_for(dependant: Dependant) -> Iterator[str]:
    """The names that an address may carry behind its question mark."""
    yield from (each.alias for each in dependant.query_params)
    for inner in dependant.dependencies:
        yield from asked_for(inner)


def addresses() -> list[tuple[str, str]]:
    """Every address with each name that it reads."""
    routes = [route for screen in SCREENS for route in screen.router.routes if isinstance(route, APIRoute)]
    return [
        (route.path, name)
        for route in routes
        if "GET" in (route.methods or ())
        for name in sorted(set(asked_for(route.dependant)))
    ]


@pytest.mark.parametrize(("places", "values"), ON_BOTH, indirect=["places"])
@pytest.mark.parametrize("name", ["lola", "delegada"])
def test_no_form_fails_over_an_odd_value(
    browser: httpx.Client, store: Store, furnished: Places, name: str, values: tuple[str, ...]
) -> None:
    sit_down(browser, store, name)
    failed = []
    for form in forms_of(browser, furnished):
        for field in set(form.fields) - FEW:
            for odd in values:
                answer = browser.post(form.action, data=form.fields | {field: odd})
                if answer.status_code >= 500:
                    failed.append((form.action, field, odd[:20]))
            body = f"csrf={form.fields.get('csrf', '')}&{field}=".encode() + BROKEN
            kind = {"content-type": "application/x-www-form-urlencoded"}
            if browser.post(form.action, content=body, headers=kind).status_code >= 500:
                failed.append((form.action, field, "broken"))
    assert failed == []
    assert store.verify() == []


def filters(desk: httpx.Client, furnished: Places) -> list[tuple[str, str]]:
    """Every screen with each name of its filters, and the number of a page."""
    found = []
    for path in SHOWN:
        forms = re.findall(
            r'<form[^>]*method="get".*?</form>', desk.get(furnished.fill(path)).text, re.DOTALL
        )
        found += [(path, name) for form in forms for name in re.findall(r'name="(\w+)"', form)]
        found += [(path, "pagina"), (path, "paso"), (path, "cerradas")]
    return found


@pytest.mark.parametrize(("places", "values"), ON_BOTH, indirect=["places"])
def test_no_address_fails_over_an_odd_value(
    browser: httpx.Client, store: Store, furnished: Places, values: tuple[str, ...]
) -> None:
    sit_down(browser, store, "delegada")
    asked = addresses() + filters(browser, furnished)
    assert len(asked) > 60
    failed = [
        (path, name, odd[:20])
        for (path, name), odd in itertools.product(asked, values)
        if browser.get(furnished.fill(path), params={name: odd}).status_code >= 500
    ]
    assert failed == []
