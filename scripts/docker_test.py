"""What docker-compose.yml promises, tried on a real engine: `make docker-test`.

Builds the image, starts, imports, asks through the published port, stops, starts again, backs up and restores. Works in
a project of its own and takes it away again, also where a step fails. The image stays, so that the next build is short.
"""

import json
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from docker_stack import IMAGE, ROOT, Failed, Stack

SENTENCE: Final = "NEO4J_PASSWORD is not set. Copy .env.example to .env, and write a password for the database there."
EXAMPLES: Final = ROOT / "tests" / "queries"
README_INVITATION: Final = {
    "competences": ["component/kubelet", "component/kubeadm", "component/kube-proxy"],
    "evidence": ["kep_author", "kep_approver"],
}
PEOPLE: Final = '{ people { totalCount } person(externalId: "1", source: "Region Öst") { name } }'
SECONDS_TO_START: Final = 240
KILLED: Final = 137
"""The exit code of a process that did not end by itself in time."""


def refuses_to_start_without_a_password(stack: Stack) -> None:
    """Refuses to start without a password, and says what to do."""
    stack.configure(NEO4J_PASSWORD="")
    ended = stack.compose("up", "-d", check=False)
    stack.configure()
    _expect("it did not start", ended.returncode != 0, expected=True)
    _expect_text(ended.stdout + ended.stderr, re.escape(SENTENCE))


def builds(stack: Stack) -> None:
    """Builds the image."""
    stack.replace_stand_in()
    stack.compose("build", "api")
    size = int(stack.run("docker", "image", "inspect", "-f", "{{.Size}}", IMAGE).stdout)
    base = stack.run("docker", "image", "inspect", "-f", "{{.Size}}", "python:3.11-slim-bookworm", check=False).stdout
    print(f"    {size / 1e6:.0f} MB{f', of which its base image {int(base) / 1e6:.0f} MB' if base.strip() else ''}")


def starts(stack: Stack) -> None:
    """Starts: Neo4j healthy, then migrations to their end, then the API."""
    stack.compose("up", "-d")
    stack.wait_until_ready(SECONDS_TO_START)
    _expect("migrate ended with", stack.container("migrate")["State"]["ExitCode"], expected=0)


def shows_itself_to_this_machine_only(stack: Stack) -> None:
    """Shows itself to this machine only, under its own names."""
    bindings = stack.container("api")["HostConfig"]["PortBindings"]
    _expect("ports of the api", bindings, expected={"8000/tcp": [{"HostIp": "127.0.0.1", "HostPort": str(stack.port)}]})
    _expect("ports of Neo4j", stack.container("neo4j")["HostConfig"]["PortBindings"] or {}, expected={})
    for host, status in (("localhost", 200), (f"127.0.0.1:{stack.port}", 200), ("rebound.example", 403)):
        _expect(f"status for Host: {host}", stack.http("/healthz", headers={"Host": host})[0], expected=status)
    foreign = {"Origin": "http://elsewhere.example"}
    asked = stack.http("/graphql", question={"query": "{ __typename }"}, headers=foreign)[0]
    _expect("status for a page of another site", asked, expected=403)


def runs_with_no_more_rights_than_it_needs(stack: Stack) -> None:
    """Runs as nobody in particular, on a file system that it cannot write, without tools."""
    uid = stack.compose("exec", "-T", "api", "id", "-u").stdout.strip()
    _expect("user id of the api", uid, expected="10001")
    written = stack.compose("exec", "-T", "api", "touch", "/opt/mellanrum/file", check=False)
    _expect("it could write", written.returncode == 0, expected=False)
    found = stack.compose("exec", "-T", "api", "sh", "-c", "command -v node npm gcc java || true").stdout.split()
    _expect("tools in the image", found, expected=[])
    host = stack.container("api")["HostConfig"]
    _expect("capabilities that are left", (host["CapDrop"], host["CapAdd"] or []), expected=(["ALL"], []))
    _expect("it may gain rights", "no-new-privileges:true" in host["SecurityOpt"], expected=True)


def listens_on_no_network_but_its_own(stack: Stack) -> None:
    """Refuses to listen without sign-in where its container has the network of the machine."""
    ended = stack.run(
        *("docker", "run", "--rm", "--network", "host", "-e", "NEO4J_URI=bolt://127.0.0.1:1"),
        *("-e", "NEO4J_PASSWORD=unused-password", "-e", f"MELLANRUM_PUBLISHED=http://127.0.0.1:{stack.port}"),
        *("-e", "MELLANRUM_SIGN_IN=none", IMAGE),
        check=False,
    )
    _expect_text(ended.stderr, "uses the network of its machine")


def logs_what_an_admin_reads(stack: Stack) -> None:
    """Logs where it answers and how each request went, and no health checks."""
    logs = stack.compose("logs", "--no-color", "api").stdout
    _expect_text(logs, f"Mellanrum answers at http://127.0.0.1:{stack.port} ")
    _expect_text(logs, r'"path": "/healthz", "status": 403')
    _expect("lines for health checks", logs.count('"path": "/healthz", "status": 200'), expected=0)


def answers_who_has_a_token(stack: Stack) -> None:
    """Answers nobody without a token, and whoever has one that `docker compose exec api mellanrum token` made."""
    nobody = stack.http("/graphql", question={"query": "{ __typename }"})
    _expect("status without a token", nobody[0], expected=401)
    _expect("how to sign in", stack.http("/sign-in.json")[1]["mode"], expected="tokens")
    made = stack.compose("exec", "-T", "api", "mellanrum", "token", "create", "--role", "facilitator")
    stack.token = made.stdout.strip()
    _expect_text(stack.token, r"^mlr_\w{49}$")
    somebody = stack.http("/graphql", question={"query": "{ __typename }"})
    _expect("status with a token", somebody[0], expected=200)
    listed = stack.compose("exec", "-T", "api", "mellanrum", "token", "list").stdout
    _expect_text(listed, r"tok_\w{12} .*facilitator.* good")
    _expect("the list shows the token", stack.token[4:] in listed, expected=False)


def imports_the_sample(stack: Stack) -> None:
    """Imports the sample by `docker compose run --rm seed`."""
    _expect_text(stack.compose("run", "--rm", "seed").stdout, r"kubernetes:.*people\.csv +1,131 created")


def answers_as_it_should(stack: Stack) -> None:
    """Answers gaps and invitePlan through the published port as the references do."""
    gaps, known = _ask(stack, "gaps"), _known("gaps")
    facts = ("status", "units", "requiredPairs", "seenPairs", "trapped")
    _expect("gaps", {name: gaps[name] for name in facts}, expected={name: known[name] for name in facts})
    _expect("pairs of gaps", sorted(map(_pair, gaps["pairs"])), expected=sorted(map(_known_pair, known["pairs"])))
    plan, known = _ask(stack, "invitePlan"), _known("invitePlan")
    _expect("size and bound", (plan["size"], plan["bound"]), expected=(known["size"], known["bound"]))
    small = _ask(stack, "invitePlan", README_INVITATION)
    names = sorted(person["person"]["name"] for person in small["people"])
    _expect("the README's invitation", names, expected=["andrewsykim", "neolit123"])
    print(
        f"    gaps: {gaps['units']} units, {gaps['requiredPairs']} required pairs, {gaps['seenPairs']} seen, "
        f"{gaps['trapped']} trapped; invitePlan: {plan['size']} and {small['size']} people, proved"
    )


def answers_on_the_command_line(stack: Stack) -> None:
    """Answers `docker compose exec api mellanrum ask | doctor`."""
    asked = ("mellanrum", "ask", "gaps", "--var", "kinds=sig", "--var", "seen=SHARED_LEADERS", "--json")
    answer = json.loads(stack.compose("exec", "-T", "api", *asked).stdout)["data"]["gaps"]
    _expect("required pairs", answer["requiredPairs"], expected=109)
    doctor = stack.compose("exec", "-T", "api", "mellanrum", "doctor").stdout
    _expect_text(doctor, r"bolt://neo4j:7687 answers.*1,131")
    _expect("doctor shows the password", stack.password in doctor, expected=False)


def imports_a_folder(stack: Stack) -> None:
    """Imports the folder that SEED_FOLDER names, under its own name."""
    folder = stack.folder / "Region Öst"
    folder.mkdir(mode=0o755)
    (folder / "people.csv").write_text("id,name,level\n1,Åsa Öberg,strategic\n", encoding="utf-8")
    stack.configure(SEED_FOLDER=str(folder))
    stack.compose("run", "--rm", "seed")
    stack.configure()
    _expect_everything(stack)


def keeps_its_data_when_stopped(stack: Stack) -> None:
    """Stops in seconds, and has its data after `down` and `up`."""
    started = time.monotonic()
    stack.compose("stop", "api", "neo4j")
    seconds = time.monotonic() - started
    codes = [stack.container(service)["State"]["ExitCode"] for service in ("api", "neo4j")]
    print(f"    stopped in {seconds:.1f} s, exit codes {codes}")
    _expect("it was stopped by force", KILLED in codes, expected=False)
    stack.compose("down")
    stack.compose("up", "-d")
    stack.wait_until_ready(SECONDS_TO_START)
    _expect_everything(stack)
    answers_as_it_should(stack)


def comes_back_from_a_backup(stack: Stack) -> None:
    """Comes back from a backup after its volumes are gone."""
    tar = ("run", "--rm", "--no-deps", "-v", f"{stack.folder}:/backup", "--entrypoint", "tar", "neo4j")
    stack.compose("stop")
    stack.compose(*tar, "-czf", "/backup/mellanrum.tgz", "-C", "/data", ".")
    stack.compose("down", "-v")
    stack.compose(*tar, "-xzf", "/backup/mellanrum.tgz", "-C", "/data")
    stack.compose("up", "-d")
    stack.wait_until_ready(SECONDS_TO_START)
    _expect_everything(stack)


STEPS: Final = (
    refuses_to_start_without_a_password,
    builds,
    starts,
    shows_itself_to_this_machine_only,
    runs_with_no_more_rights_than_it_needs,
    listens_on_no_network_but_its_own,
    logs_what_an_admin_reads,
    answers_who_has_a_token,
    imports_the_sample,
    answers_as_it_should,
    answers_on_the_command_line,
    imports_a_folder,
    keeps_its_data_when_stopped,
    comes_back_from_a_backup,
)


def main() -> int:
    """Take every step; 1 where one fails."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="mellanrum-docker-test-") as folder:
        try:
            stack = Stack(Path(folder))
            version = stack.run(*stack.engine, "version").stdout.splitlines()[0]
            print(f"{version}; project {stack.project}, port {stack.port}")
            _take(stack)
        except Failed as failed:
            print(f"FAILED: {failed}", file=sys.stderr)
            return 1
    print(f"{len(STEPS)} passed, 0 failed in {time.monotonic() - begun:.0f} s")
    return 0


def _take(stack: Stack) -> None:
    try:
        for step in STEPS:
            print(f"{(step.__doc__ or '').rstrip('.')} ...", flush=True)
            started = time.monotonic()
            step(stack)
            print(f"    {time.monotonic() - started:.1f} s", flush=True)
    except Failed:
        print(stack.compose("logs", "--no-color", "--tail", "40", check=False).stdout, file=sys.stderr)
        raise
    finally:
        stack.compose("down", "-v", "--remove-orphans", check=False)


def _expect(what: str, actual: object, *, expected: object) -> None:
    if actual != expected:
        raise Failed(f"{what}: expected {expected}, found {actual}")


def _expect_text(found: str, pattern: str) -> None:
    if not re.search(pattern, found, flags=re.DOTALL):
        raise Failed(f'expected "{pattern}" in:\n{found}')


def _expect_everything(stack: Stack) -> None:
    """The sample and the folder are both there."""
    status, answer = stack.http("/graphql", question={"query": PEOPLE})
    _expect("status", status, expected=200)
    _expect("people", answer.get("data"), expected={"people": {"totalCount": 1132}, "person": {"name": "Åsa Öberg"}})


def _ask(stack: Stack, name: str, variables: object = None) -> dict[str, Any]:
    """The answer to an operation of schema/operations, with its own example unless said otherwise."""
    text = (ROOT / "schema" / "operations" / f"{name}.graphql").read_text(encoding="utf-8")
    example = next(line for line in text.splitlines() if line.startswith("# example: "))
    given = json.loads(example.removeprefix("# example: ")) if variables is None else variables
    status, answer = stack.http("/graphql", question={"query": text, "variables": given})
    _expect(f"status and errors of {name}", (status, answer.get("errors")), expected=(200, None))
    return answer["data"][name]


def _known(name: str) -> dict[str, Any]:
    return json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))


def _pair(pair: dict[str, Any]) -> tuple[object, ...]:
    return (*sorted((pair["a"]["id"], pair["b"]["id"])), pair["need"], pair["seen"], pair["decisionCount"])


def _known_pair(pair: dict[str, Any]) -> tuple[object, ...]:
    return (*sorted(pair["units"]), pair["need"], pair["seen"], pair["decisionCount"])


if __name__ == "__main__":
    sys.exit(main())
