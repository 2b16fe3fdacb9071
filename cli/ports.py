"""Whether the ports of the settings are free."""

import socket

from settings import SettingInvalid, Settings
from settings.load import PORTS


def require_free(settings: Settings) -> None:
    """Raise SettingInvalid that names the first port which another program holds."""
    for key, (name, _) in PORTS.items():
        port = getattr(settings, key)
        if _is_taken(port):
            raise SettingInvalid(f"Port {port} is taken by another program; stop it or set {name}.")


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def free_port() -> int:
    """A port of loopback that nobody holds now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
