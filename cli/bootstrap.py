"""Bring a clean clone to life: uv, two interpreters, two locked environments, for the tests also a browser.

Standard library only and for any Python from 3.8 on: it runs before there is an environment. Called by
`bootstrap.sh` as `bootstrap.py run|test`; a stamp in each environment lets a second call (`--look`) end
at once.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import typing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV_PIN = "0.13.9"
UV_LEAST = (0, 13)  # older ones do not read this revision of the lock
# project folder → version of Python
PROJECTS = {ROOT: "3.13", ROOT / "rasa_runtime": "3.10"}
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
Environ = typing.Dict[str, str]


class CannotBeHad(Exception):
    """Something this machine lacks and that could not be brought; the message is the one sentence to show."""


def main(purpose: str, look_only: bool) -> int:
    """Install what `run` or `test` needs; 0, or 1 with one sentence on stderr. Or only look for it."""
    if look_only:
        current = all(is_current(project, purpose) for project in PROJECTS)
        return 0 if current and (purpose == "run" or find_chromium()) else 1
    try:
        install(purpose)
    except CannotBeHad as lack:
        print(f"amparo: {lack}", file=sys.stderr)
        return 1
    return 0


def install(purpose: str) -> None:
    """Both environments, and for the tests the browser. Raises CannotBeHad."""
    environ = own_environ(dict(os.environ))
    stale = [project for project in PROJECTS if not is_current(project, purpose)]
    if stale:
        uv = find_uv(environ)
        pythons = {project: find_python(uv, PROJECTS[project], environ) for project in stale}
        for project in stale:
            sync(uv, project, pythons[project], purpose, environ)
    if purpose == "test":
        bring_chromium(environ)


def own_environ(environ: Environ) -> Environ:
    """The environment without traces of others; with a home in the project if the real one is of no use."""
    for name in ("VIRTUAL_ENV", "UV_PROJECT_ENVIRONMENT", "UV_PYTHON", "PYTHONHOME", "PYTHONPATH"):
        environ.pop(name, None)
    home = environ.get("HOME", "")
    if not _is_writable(home):
        _keep_configuration(environ, home)
        environ["HOME"] = str(ROOT / ".home")
        (ROOT / ".home").mkdir(exist_ok=True)
        for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            environ.pop(name, None)
    return environ


def _is_writable(folder: str) -> bool:
    """Tried, not asked: root is told that it may write everywhere."""
    try:
        with tempfile.TemporaryFile(dir=folder or os.devnull):
            return True
    except OSError:
        return False


def _keep_configuration(environ: Environ, home: str) -> None:
    """Package indexes configured in a home that cannot be written still count."""
    for name, place in (
        ("UV_CONFIG_FILE", ".config/uv/uv.toml"),
        ("PIP_CONFIG_FILE", ".config/pip/pip.conf"),
    ):
        if home and name not in environ and os.access(str(Path(home) / place), os.R_OK):
            environ[name] = str(Path(home) / place)


def is_current(project: Path, purpose: str) -> bool:
    """Whether the environment was installed from just this lock, with the parts that the purpose needs."""
    stamp = project / ".venv" / "amparo-stamp"
    if not stamp.is_file() or not os.access(str(project / ".venv" / "bin" / "python"), os.X_OK):
        return False
    installed = stamp.read_text().split()
    return installed[:1] == [_digest(project)] and installed[1] in (purpose, "test")


def _digest(project: Path) -> str:
    digest = hashlib.sha256(str(project).encode())
    for name in ("uv.lock", "pyproject.toml", ".venv/pyvenv.cfg"):
        digest.update((project / name).read_bytes())
    return digest.hexdigest()


def find_uv(environ: Environ) -> str:
    """A uv that is new enough: the machine's, else one that pip puts into the project folder."""
    for candidate in (shutil.which("uv"), str(ROOT / ".uv" / "bin" / "uv")):
        if candidate and _uv_version(candidate, environ) >= UV_LEAST:
            return candidate
    say(f"installing uv {UV_PIN} into .uv/")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade"]
    done = _run([*pip, "--target", str(ROOT / ".uv"), f"uv=={UV_PIN}"], environ)
    uv = ROOT / ".uv" / "bin" / "uv"
    if done.returncode or not uv.exists():
        raise CannotBeHad(f"uv could not be installed with pip: {_last_line(done)}")
    return str(uv)


def _uv_version(uv: str, environ: Environ) -> typing.Tuple[int, ...]:
    try:
        found = re.match(r"uv (\d+)\.(\d+)", _run([uv, "--version"], environ).stdout)
    except OSError:
        return (0,)
    return tuple(int(part) for part in found.groups()) if found else (0,)


def find_python(uv: str, version: str, environ: Environ) -> str:
    """An interpreter of that version: the machine's (also pyenv's), else one that uv brings."""
    python = _found_python(uv, version, environ)
    if python is None:
        say(f"Python {version} is not on this machine: uv brings it")
        done = _run([uv, "python", "install", version], environ)
        python = _found_python(uv, version, environ)
        if python is None:
            raise CannotBeHad(
                f"Python {version} is needed, is not on this machine and uv could not install it: "
                + _last_line(done)
            )
    return python


def _found_python(uv: str, version: str, environ: Environ) -> typing.Optional[str]:
    for python in _candidates(uv, version, environ):
        if _is_whole(python, environ):
            return python
    return None


def _candidates(uv: str, version: str, environ: Environ) -> typing.Iterator[str]:
    """What is on the PATH, what pyenv keeps though it is not on the PATH, what uv has brought before."""
    find = [uv, "python", "find", "--system", "--no-project"]
    yield _run([*find, "--no-managed-python", version], environ).stdout.strip()
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path(os.environ.get("HOME") or "/") / ".pyenv")
    for python in sorted(pyenv.glob(f"versions/{version}.*/bin/python"), reverse=True):
        yield str(python)
    yield _run([*find, "--managed-python", version], environ).stdout.strip()


def _is_whole(python: str, environ: Environ) -> bool:
    """Some self-built Pythons lack modules that we need."""
    return (
        bool(python)
        and not _run([python, "-c", "import ctypes, lzma, sqlite3, ssl, zlib"], environ).returncode
    )


def sync(uv: str, project: Path, python: str, purpose: str, environ: Environ) -> None:
    """Install one environment from its lock, compiled, and stamp it."""
    say(f"installing the locked environment of {project.name} (Python {PROJECTS[project]})")
    stamp = project / ".venv" / "amparo-stamp"
    if stamp.exists():
        stamp.unlink()
    command = [uv, "sync", "--locked", "--compile-bytecode", "--project", str(project), "--python", python]
    if purpose == "run":
        command += ["--no-dev", "--inexact"]  # the tests' packages, where they are, stay
    if subprocess.run(command, env=environ, cwd=str(project), check=False).returncode:
        raise CannotBeHad(f"the environment of {project.name} could not be installed (uv says why above).")
    stamp.write_text(f"{_digest(project)} {purpose}\n")


def bring_chromium(environ: Environ) -> str:
    """A Chromium that starts: the machine's, else Playwright's, else Debian's package. Raises CannotBeHad."""
    chromium = find_chromium()
    if chromium is None:
        say("no Chromium on this machine: Playwright brings one")
        _run(
            [str(ROOT / ".venv" / "bin" / "python"), "-m", "playwright", "install", "chromium"],
            environ,
            shown=True,
        )
        chromium = find_chromium()
    if chromium is None and os.geteuid() == 0 and shutil.which("apt-get"):
        say("installing Debian's package chromium")
        _run(["apt-get", "-q", "update"], environ, shown=True)
        _run(["apt-get", "-qy", "install", "--no-install-recommends", "chromium"], environ, shown=True)
        chromium = find_chromium()
    if chromium is None:
        raise CannotBeHad(
            "Chromium is needed by the tests and could not be had; install the package chromium."
        )
    return chromium


def find_chromium() -> typing.Optional[str]:
    """The path of a Chromium that starts on this machine, or None. The browser tests ask here too."""
    environ = own_environ(dict(os.environ))
    for candidate in [shutil.which(name) for name in CHROMIUM_NAMES] + [_playwright_chromium(environ)]:
        if candidate and _starts(candidate, environ):
            return candidate
    return None


def _playwright_chromium(environ: Environ) -> typing.Optional[str]:
    code = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
    )
    done = _run([str(ROOT / ".venv" / "bin" / "python"), "-c", code], environ)
    path = done.stdout.strip()
    return path if not done.returncode and Path(path).exists() else None


def _starts(program: str, environ: Environ) -> bool:
    try:
        return not _run([program, "--version"], environ).returncode
    except OSError:
        return False


def say(text: str) -> None:
    """One line of progress."""
    print(f"amparo: {text} …", file=sys.stderr, flush=True)


def _run(
    command: typing.List[str], environ: Environ, shown: bool = False
) -> "subprocess.CompletedProcess[str]":
    pipe = None if shown else subprocess.PIPE
    return subprocess.run(
        command, env=environ, cwd=str(ROOT), stdout=pipe, stderr=pipe, universal_newlines=True, check=False
    )


def _last_line(done: "subprocess.CompletedProcess[str]") -> str:
    lines = [line.strip() for line in (done.stderr or done.stdout or "").splitlines() if line.strip()]
    return lines[-1] if lines else "no reason was given"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], look_only="--look" in sys.argv))
