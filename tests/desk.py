"""The console made once: FastAPI works its routes out at their first request, templates are compiled at theirs."""

from dataclasses import replace

from fastapi import FastAPI

from console.app import create_app
from settings import Settings
from store import Store

_MADE: dict[int, FastAPI] = {}


def desk_over(settings: Settings, store: Store) -> FastAPI:
    """The application with its desk over this store; a test that needs two at once makes its own."""
    size = settings.errands.largest_part
    if size not in _MADE:
        _MADE[size] = create_app(settings, store)
    app = _MADE[size]
    app.state.desk = replace(app.state.desk, settings=settings, store=store)
    return app
