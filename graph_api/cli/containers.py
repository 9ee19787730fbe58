"""Whether this process is in a container with a network of its own, where listening to all of it reaches nobody else.

A container's port is reached only as far as it is published, which is the business of whoever starts the container. A
container that was given its machine's network (`network_mode: host`) listens on that network like any program.
"""

from pathlib import Path
from typing import Final

from graph_api.errors import SettingsInvalid

MARKS: Final = (".dockerenv", "run/.containerenv")
"""What Docker and Podman leave in the root of a container."""

INTERFACES: Final = "sys/class/net"
VIRTUAL: Final = "sys/devices/virtual/net"
BRIDGE: Final = "bridge"
"""The folder that an interface has which joins others, as those of a machine that runs containers do."""


def require_own_network(root: Path = Path("/")) -> None:
    """Make sure that this is a container with a network of its own, from what lies below `root`.

    Raises:
        SettingsInvalid: it is not, or that cannot be seen.
    """
    if not any((root / mark).exists() for mark in MARKS):
        raise SettingsInvalid("MELLANRUM_PUBLISHED is for containers, and this is none; unset it.")
    foreign = [interface.name for interface in _interfaces(root) if not _is_virtual(interface, root)]
    if foreign:
        sentence = (
            f'this container uses the network of its machine ("{foreign[0]}"), and the server answers without sign-in; '
            "set MELLANRUM_SIGN_IN, give it a network of its own, or unset MELLANRUM_PUBLISHED."
        )
        raise SettingsInvalid(sentence, value=foreign[0])


def has_own_network(root: Path = Path("/")) -> bool:
    """Whether this is a container with a network of its own, as far as that shows below `root`."""
    try:
        require_own_network(root)
    except SettingsInvalid:
        return False
    return True


def _interfaces(root: Path) -> list[Path]:
    try:
        return sorted((root / INTERFACES).iterdir())
    except OSError as error:
        sentence = "MELLANRUM_PUBLISHED needs /sys/class/net, to see whether the container has a network of its own."
        raise SettingsInvalid(sentence) from error


def _is_virtual(interface: Path, root: Path) -> bool:
    """Whether it is one end of a pair or a loopback; a machine's own have a device, or are bridges."""
    return interface.resolve().is_relative_to((root / VIRTUAL).resolve()) and not (interface / BRIDGE).exists()
