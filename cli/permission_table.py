"""Makes docs/permissions.md: which role has which deed, and which route asks for it (`python -m cli.permission_table`)."""

from console.app import SCREENS
from console.route_map import WITHOUT_DEED, MappedRoute, map_routes
from duties.permissions import Deed, Role, may
from settings.environment import PROJECT

TABLE = PROJECT / "docs" / "permissions.md"
_HEAD = """# Who may do what at the desk

Made by `make docs` from `duties/permissions.py` and from the console's own routes. What is not in the table is not
allowed. `tests/console/test_route_map.py` asks for every route as every role and compares.

"""


def render() -> str:
    """The whole page."""
    routes = map_routes(tuple(screen.router for screen in SCREENS))
    return _HEAD + "\n\n".join((_matrix(), _asked(routes), _free(routes))) + "\n"


def _matrix() -> str:
    head = f"| deed | {' | '.join(role.value for role in Role)} |\n|---|{':-:|' * len(Role)}"
    return "\n".join([head, *(_row(deed) for deed in Deed)])


def _row(deed: Deed) -> str:
    return f"| {deed.value.replace('_', ' ')} | {' | '.join('yes' if may(r, deed) else '–' for r in Role)} |"


def _asked(routes: tuple[MappedRoute, ...]) -> str:
    rows = [
        f"| {each.method} `{each.path}` | {', '.join(deed.value.replace('_', ' ') for deed in each.deeds)} |"
        for each in routes
        if each.deeds
    ]
    return "\n".join(["## Routes that ask for a deed\n", "| route | deed |\n|---|---|", *rows])


def _free(routes: tuple[MappedRoute, ...]) -> str:
    rows = [
        f"| {each.method} `{each.path}` | {WITHOUT_DEED.get((each.method, each.path), 'not declared')} |"
        for each in routes
        if not each.deeds
    ]
    return "\n".join(["## Routes that ask for none\n", "| route | why |\n|---|---|", *rows])


if __name__ == "__main__":
    TABLE.write_text(render(), encoding="utf-8")
