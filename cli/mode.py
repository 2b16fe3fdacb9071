"""Demo or live: what the environment says, else what the last `make run` of this home was."""

from collections.abc import Mapping
from pathlib import Path

from settings import Settings, load
from settings.environment import environment, path_of


def load_settings(demo_unless_set: bool = False) -> Settings:
    """The settings of this command. AMPARO_DEMO, where nobody has set it, follows the last run."""
    environ = environment(None)
    if not environ.get("AMPARO_DEMO"):
        demo = demo_unless_set or _was_demo(environ)
        environ = {**environ, "AMPARO_DEMO": "1" if demo else "0"}
    return load(environ)


def remember(settings: Settings) -> None:
    """Note in the home which mode it runs in, so that other commands of this home agree."""
    _file(settings.home).write_text("demo\n" if settings.demo else "live\n", encoding="ascii")


def _was_demo(environ: Mapping[str, str]) -> bool:
    file = _file(path_of(environ, "AMPARO_HOME", "./var"))
    return file.is_file() and file.read_text(encoding="ascii").strip() == "demo"


def _file(home: Path) -> Path:
    return home / "mode"
