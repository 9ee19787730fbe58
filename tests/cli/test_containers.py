"""The server listens to more than this machine only where nobody else is: on the network of its own container."""

from pathlib import Path

import pytest

from graph_api.cli.containers import has_own_network, require_own_network
from graph_api.errors import SettingsInvalid


def machine(root: Path, *, mark: str | None, interfaces: dict[str, str]) -> Path:
    """The files below `root` that tell what kind of machine it is; each interface with the folder of its device."""
    if mark is not None:
        (root / mark).parent.mkdir(parents=True, exist_ok=True)
        (root / mark).touch()
    names = root / "sys/class/net"
    names.mkdir(parents=True)
    for name, device in interfaces.items():
        folder = root / "sys/devices" / device / "net" / name
        folder.mkdir(parents=True)
        (names / name).symlink_to(folder)
    return root


@pytest.mark.parametrize("mark", [".dockerenv", "run/.containerenv"])
def test_trusts_a_container_whose_interfaces_are_all_its_own(tmp_path: Path, mark: str) -> None:
    require_own_network(
        machine(tmp_path, mark=mark, interfaces={"lo": "virtual", "eth0": "virtual", "eth1": "virtual"})
    )


def test_does_not_trust_what_is_no_container(tmp_path: Path) -> None:
    elsewhere = machine(tmp_path, mark=None, interfaces={"lo": "virtual", "eth0": "virtual"})

    with pytest.raises(SettingsInvalid, match="this is none"):
        require_own_network(elsewhere)


def test_does_not_trust_a_container_that_sees_a_network_card(tmp_path: Path) -> None:
    shared = machine(tmp_path, mark=".dockerenv", interfaces={"lo": "virtual", "enp3s0": "pci0000:00/0000:00:03.0"})

    with pytest.raises(SettingsInvalid, match="uses the network of its machine") as refused:
        require_own_network(shared)

    assert refused.value.value == "enp3s0"


def test_does_not_trust_a_container_that_sees_the_bridge_of_all_containers(tmp_path: Path) -> None:
    shared = machine(tmp_path, mark=".dockerenv", interfaces={"lo": "virtual", "docker0": "virtual"})
    (shared / "sys/class/net/docker0/bridge").mkdir()

    with pytest.raises(SettingsInvalid, match="docker0"):
        require_own_network(shared)


def test_does_not_trust_what_it_cannot_see(tmp_path: Path) -> None:
    (tmp_path / ".dockerenv").touch()

    with pytest.raises(SettingsInvalid, match="/sys/class/net"):
        require_own_network(tmp_path)


def test_can_be_asked_as_well_as_required(tmp_path: Path) -> None:
    own = machine(tmp_path / "a", mark=".dockerenv", interfaces={"lo": "virtual", "eth0": "virtual"})
    shared = machine(tmp_path / "b", mark=".dockerenv", interfaces={"enp3s0": "pci0000:00/0000:00:03.0"})

    assert has_own_network(own)
    assert not has_own_network(shared)
    assert not has_own_network(tmp_path)
