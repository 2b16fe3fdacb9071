"""Bringing a clean clone to life, by the parts that need no network."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli import bootstrap
from settings.environment import PROJECT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a lock and an environment that has just been installed for running."""
    for name in ("uv.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").symlink_to(sys.executable)
    (tmp_path / ".venv" / "pyvenv.cfg").write_text("version = 3.13")
    stamp(tmp_path, "run")
    return tmp_path


def stamp(project: Path, purpose: str) -> None:
    """Note that the environment was installed for that purpose."""
    (project / ".venv" / "amparo-stamp").write_text(f"{bootstrap._digest(project)} {purpose}\n")


def test_an_environment_of_this_lock_is_not_installed_again(project: Path) -> None:
    assert bootstrap.is_current(project, "run")


@pytest.mark.parametrize("changed", ["uv.lock", "pyproject.toml", ".venv/pyvenv.cfg"])
def test_a_changed_lock_or_python_installs_again(project: Path, changed: str) -> None:
    (project / changed).write_text("another")
    assert not bootstrap.is_current(project, "run")


def test_an_environment_whose_python_has_gone_is_installed_again(project: Path) -> None:
    (project / ".venv" / "bin" / "python").unlink()
    assert not bootstrap.is_current(project, "run")


def test_what_serves_the_tests_serves_a_run_but_not_the_other_way_round(project: Path) -> None:
    assert not bootstrap.is_current(project, "test")
    stamp(project, "test")
    assert bootstrap.is_current(project, "run")
    assert bootstrap.is_current(project, "test")


@pytest.mark.parametrize("home", ["", "/nowhere/at/all", "/proc"])
def test_a_home_of_no_use_is_replaced_by_one_in_the_project(
    home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    environ = bootstrap.own_environ({"HOME": home, "XDG_CACHE_HOME": "/nowhere"})
    assert environ["HOME"] == str(tmp_path / ".home")
    assert "XDG_CACHE_HOME" not in environ


def test_a_good_home_is_kept_and_traces_of_other_environments_are_not(tmp_path: Path) -> None:
    environ = bootstrap.own_environ({"HOME": str(tmp_path), "VIRTUAL_ENV": "/other", "PYTHONPATH": "/other"})
    assert environ == {"HOME": str(tmp_path)}


def test_what_cannot_be_had_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lack(_purpose: str) -> None:
        raise bootstrap.CannotBeHad("Python 3.10 is needed and could not be had.")

    monkeypatch.setattr(bootstrap, "install", lack)
    assert bootstrap.main("run", look_only=False) == 1
    assert capsys.readouterr().err == "amparo: Python 3.10 is needed and could not be had.\n"


def test_a_python_that_fails_is_passed_over_for_the_next(tmp_path: Path) -> None:
    """As a pyenv shim does when `.python-version` names a version that it lacks."""
    (tmp_path / "cli").mkdir()
    shutil.copy(PROJECT / "cli" / "bootstrap.sh", tmp_path / "cli")
    (tmp_path / "cli" / "bootstrap.py").write_text("import sys; print('chosen', sys.executable)")
    for name, does in (("python3", "exit 127"), ("python", f'exec "{sys.executable}" "$@"')):
        shim = tmp_path / "bin" / name
        shim.parent.mkdir(exist_ok=True)
        shim.write_text(f"#!/bin/sh\n{does}\n")
        shim.chmod(0o755)
    done = subprocess.run(
        ["sh", str(tmp_path / "cli" / "bootstrap.sh"), "run"],
        env={"PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert "chosen" in done.stderr


def test_the_command_works_from_any_folder_and_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "__init__.py").write_text("raise RuntimeError('the wrong settings')")
    link = tmp_path / "amparo"
    link.symlink_to(PROJECT / "amparo")
    done = subprocess.run(
        [str(link), "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PATH": "/usr/bin:/bin"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "conversations" in done.stdout
