"""What an identity provider says of itself, fetched over HTTP: bounded in time and size, from where it should be."""

import asyncio
import json
import ssl
from http import HTTPStatus
from typing import Any, Final, cast
from urllib.parse import urlsplit

import httpx

from graph_api.errors import SettingsInvalid
from graph_api.sign_in_settings import is_loopback, is_safe_to_ask

SECONDS: Final = 5.0
CONNECT_SECONDS: Final = 3.0
LARGEST: Final = 262_144
"""Bytes of a document; that of the largest providers has 10,000."""


class ProviderDocuments:
    """Fetches JSON documents of the provider with this issuer; close it.

    Certificates are those that the system trusts, and a proxy is used where the environment names one. Nothing is
    fetched without encryption, unless the issuer is this machine; a redirect is not followed.
    """

    def __init__(self, issuer: str) -> None:
        here = is_loopback(urlsplit(issuer).hostname or "")
        self._schemes = ("https", "http") if here else ("https",)
        self._client = httpx.AsyncClient(
            verify=ssl.create_default_context(),
            timeout=httpx.Timeout(SECONDS, connect=CONNECT_SECONDS),
            follow_redirects=False,
            trust_env=not here,
            headers={"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "mellanrum"},
        )

    async def close(self) -> None:
        """Leave the provider alone."""
        await self._client.aclose()

    async def document(self, address: str) -> dict[str, Any]:
        """The JSON object at `address`.

        Raises:
            SettingsInvalid: it cannot be had; the sentence says why, for whoever runs the server.
        """
        if not is_safe_to_ask(address) or urlsplit(address).scheme not in self._schemes:
            raise SettingsInvalid(f"the identity provider names {address}, which is not https.", value=address)
        try:
            async with asyncio.timeout(SECONDS):
                read: object = json.loads(await self._content(address))
        except (httpx.HTTPError, TimeoutError) as error:
            sentence = (
                f"{address} cannot be fetched ({type(error).__name__}); check MELLANRUM_OIDC_ISSUER and the network."
            )
            raise SettingsInvalid(sentence, value=address) from error
        except (ValueError, RecursionError) as error:
            raise SettingsInvalid(
                f"{address} is no JSON document; check MELLANRUM_OIDC_ISSUER.", value=address
            ) from error
        if not isinstance(read, dict):
            raise SettingsInvalid(f"{address} is no JSON object; check MELLANRUM_OIDC_ISSUER.", value=address)
        return cast("dict[str, Any]", read)

    async def _content(self, address: str) -> bytes:
        content = bytearray()
        async with self._client.stream("GET", address) as response:
            if response.status_code != HTTPStatus.OK:
                sentence = f"{address} answers with status {response.status_code}; check MELLANRUM_OIDC_ISSUER."
                raise SettingsInvalid(sentence, value=address, bound=200)
            async for part in response.aiter_raw():
                content += part
                if len(content) > LARGEST:
                    sentence = f"{address} is larger than {LARGEST:,} bytes; check MELLANRUM_OIDC_ISSUER."
                    raise SettingsInvalid(sentence, value=address, bound=LARGEST)
        return bytes(content)
