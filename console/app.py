"""The console's application. `python -m console.app` serves it on loopback at the console's port."""

import uvicorn
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.formparsers import MultiPartParser

from console.errors import Unfailing, add_error_pages
from console.pages import HERE, Desk, environment
from console.security import LARGEST_INTAKE, Limited, Shielded
from console.views import (
    account,
    attend,
    audit,
    blocking,
    callback,
    callbacks,
    code,
    control,
    conversation,
    conversations,
    coverage,
    coverage_cell,
    coverage_contract,
    enter_intake,
    errands,
    in_force,
    incident,
    incidents,
    inspection,
    intake,
    intakes,
    login,
    packages,
    password,
    people,
    person,
    provider,
    queue,
    recording,
    reports,
    request,
    restriction,
    second_factor,
    staff,
    staff_member,
    step,
    today,
    undelivered,
)
from services.add_part import MEGABYTE
from settings import Settings, load
from settings.clock import Clock
from store import Store, open_store

SCREENS = (
    login,
    provider,
    code,
    password,
    account,
    second_factor,
    queue,
    conversation,
    request,
    step,
    errands,
    packages,
    restriction,
    blocking,
    coverage,
    coverage_contract,
    coverage_cell,
    reports,
    today,
    attend,
    conversations,
    recording,
    incidents,
    incident,
    callbacks,
    callback,
    intakes,
    enter_intake,
    intake,
    people,
    person,
    control,
    staff,
    staff_member,
    audit,
    in_force,
    undelivered,
    inspection,
)


def create_app(settings: Settings, store: Store) -> FastAPI:
    """The app over an open, migrated store."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
    app.state.desk = Desk(settings, store, environment())
    # What is sent stays in memory: Starlette would put larger files on the disk, readable.
    MultiPartParser.spool_max_size = max(LARGEST_INTAKE, settings.errands.largest_part * MEGABYTE)
    for screen in SCREENS:
        app.include_router(screen.router)
    app.add_api_route("/healthz", _alive)
    app.mount("/static", StaticFiles(directory=HERE / "static"))
    add_error_pages(app)
    app.add_middleware(Limited, largest_part=settings.errands.largest_part * MEGABYTE)
    app.add_middleware(Unfailing)
    app.add_middleware(Shielded)
    return app


def main() -> None:
    """Serve until told to stop."""
    settings = load()
    store = open_store(settings, Clock(settings))
    try:
        uvicorn.run(
            create_app(settings, store),
            host="127.0.0.1",
            port=settings.console_port,
            access_log=False,
            server_header=False,
            log_level="warning",
        )
    finally:
        store.close()


def _alive() -> Response:
    return PlainTextResponse("ok")


if __name__ == "__main__":
    main()
