import logging

import httpx
import pytest


async def test_notes_how_a_request_went_and_nothing_of_what_was_asked(
    client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="graph_api.app.journal"):
        await client.post("/graphql", json={"query": "{ __typename }", "variables": {"name": "Åsa Öberg"}})
        await client.get("/graphql", params={"query": "{ x }", "variables": '{"name": "Åsa"}'})
        await client.get("/a%0Amethod=FORGED")

    notes = [record.getMessage() for record in caplog.records]
    assert [note.rpartition(" ms=")[0] for note in notes] == [
        "method=POST path=/graphql status=200",
        "method=GET path=/graphql status=200",
        "method=GET path=/a%0Amethod%3DFORGED status=404",
    ]
    assert "Åsa" not in caplog.text


async def test_leaves_out_who_asks_whether_we_are_well(
    client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="graph_api.app.journal"):
        await client.get("/healthz")
        await client.get("/healthz", headers={"Host": "evil.example"})

    notes = [record.getMessage().rpartition(" ms=")[0] for record in caplog.records]
    assert notes == ["method=GET path=/healthz status=403"]
