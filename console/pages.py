"""Rendering: Jinja2 with escaping always on, and the words and dates that templates use."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from console import dates, missing_words, step_words, words
from duties.casework import ACTIVE
from duties.permissions import Deed, may
from duties.reasons import REASONS
from services.resume_session import Login
from services.second_factor_needed import is_ready
from settings import Settings
from store import Store
from store.models import new_id

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Desk:
    """What every screen works with."""

    settings: Settings
    store: Store
    pages: Environment

    def page(
        self, template: str, *, login: Login | None = None, status: int = 200, **context: Any
    ) -> HTMLResponse:
        """A rendered page, which is never cached."""
        body = self.pages.get_template(template).render(
            login=login,
            ready=is_ready(self.settings, login),
            controller=self.settings.controller.short_name,
            now=self.store.clock.now(),
            can=lambda deed: login is not None and may(login.role, Deed(deed)),
            **context,
        )
        return HTMLResponse(body, status_code=status)


def desk_of(request: Request) -> Desk:
    """The desk of the app that serves this request."""
    desk: Desk = request.app.state.desk
    return desk


def environment() -> Environment:
    """The templates with their filters."""
    pages = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.globals["words"] = words
    pages.globals["style_version"] = _version("desk.css")
    pages.globals["script_version"] = _version("desk.js")
    for function in (
        dates.moment,
        dates.short,
        dates.clock,
        dates.day,
        dates.span,
        dates.days_left,
        dates.today_in_words,
        dates.number,
        dates.tenths,
    ):
        pages.filters[function.__name__] = function
    pages.globals["new_id"] = new_id  # what a form sends along, so that sent twice it acts once
    pages.globals["plural"] = dates.plural
    pages.globals["step_words"] = step_words
    pages.globals["missing_words"] = missing_words
    pages.globals["active"] = frozenset(map(str, ACTIVE))
    pages.globals["REASONS"] = REASONS
    pages.filters["lower_first"] = words.lower_first
    pages.filters["pieces"] = words.pieces
    pages.filters["fact"] = words.fact
    pages.filters["written"] = words.written
    return pages


def _version(name: str) -> str:
    """What changes in the address of a static file when the file does: it may be cached for ever."""
    return sha256((HERE / "static" / name).read_bytes()).hexdigest()[:12]
