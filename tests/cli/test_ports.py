"""Ports that another program holds."""

import socket

import pytest

from cli.ports import free_port, require_free
from settings import SettingInvalid, load

NAMES = ("AMPARO_PUBLIC_PORT", "AMPARO_CONSOLE_PORT", "AMPARO_BOT_PORT", "AMPARO_RASA_PORT")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("host", ["127.0.0.1", ""])
def test_a_taken_port_is_named_with_its_setting(name: str, host: str) -> None:
    environ = {each: str(free_port()) for each in NAMES}
    with socket.socket() as other:
        other.bind((host, 0))
        other.listen()
        environ[name] = str(other.getsockname()[1])
        with pytest.raises(SettingInvalid, match=f"{environ[name]} .*{name}"):
            require_free(load(environ))


def test_free_ports_are_no_hindrance() -> None:
    environ = {each: str(free_port()) for each in NAMES}
    assert len(set(environ.values())) == len(NAMES)
    require_free(load(environ))
