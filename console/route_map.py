"""Which deed each route of the console asks for, read from the routes themselves."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from console.access import WhoMay
from duties.permissions import Deed

# Routes without a deed, each with its reason. Any other route without one fails the tests.
WITHOUT_DEED = {
    ("GET", "/"): "leads to the first screen of the role",
    ("GET", "/control"): "leads to the first of its screens that the role may see",
    ("GET", "/entrar"): "before the login",
    ("POST", "/entrar"): "before the login",
    ("GET", "/entrar/proveedor"): "before the login",
    ("GET", "/entrar/vuelta"): "before the login",
    ("POST", "/salir"): "ends one's own session",
    ("GET", "/codigo"): "the second step of one's own login",
    ("POST", "/codigo"): "the second step of one's own login",
    ("GET", "/clave"): "one's own password",
    ("POST", "/clave"): "one's own password",
    ("GET", "/cuenta"): "one's own account",
    ("POST", "/cuenta/sesiones/cerrar"): "one's own sessions",
    ("GET", "/cuenta/segundo-factor"): "one's own second factor",
    ("POST", "/cuenta/segundo-factor/empezar"): "one's own second factor",
    ("POST", "/cuenta/segundo-factor/confirmar"): "one's own second factor",
    ("POST", "/cuenta/segundo-factor/codigos"): "one's own second factor",
    ("POST", "/cuenta/segundo-factor/quitar"): "one's own second factor",
}


@dataclass(frozen=True)
class MappedRoute:
    """One method of one address, and the deeds that it asks for before anything else."""

    method: str
    path: str
    deeds: tuple[Deed, ...]


def map_routes(routers: tuple[APIRouter, ...]) -> tuple[MappedRoute, ...]:
    """Every route, in the order of address and method."""
    found = [
        MappedRoute(method, route.path, tuple(_deeds(route.dependant)))
        for router in routers
        for route in router.routes
        if isinstance(route, APIRoute)
        for method in sorted(route.methods or ())
    ]
    return tuple(sorted(found, key=lambda each: (each.path, each.method)))


def _deeds(dependant: Dependant) -> Iterator[Deed]:
    if isinstance(dependant.call, WhoMay):
        yield dependant.call.deed
    for inner in dependant.dependencies:
        yield from _deeds(inner)
