"""Who asks, by the credentials that a request carries: a machine token, or a token of the identity provider."""

from typing import Final, Protocol

from graph_api.access.caller import Caller
from graph_api.access.token_format import is_one_of_ours
from graph_api.errors import Unauthenticated

LONGEST_TOKEN: Final = 8_192
"""Characters of a token at most; longer ones are refused unread. Identity providers write one to three thousand."""


class Tokens(Protocol):
    """One kind of tokens."""

    async def caller(self, text: str) -> Caller:
        """Who asks with the token `text`.

        Raises:
            Unauthenticated: nobody.
            Refused: somebody who may do nothing here.
            MellanrumError: it cannot be said now.
        """
        ...


class Identity:
    """Whoever can be told by a token.

    Args:
        machine: tokens that `mellanrum token create` makes.
        provided: tokens of an identity provider; None where there is none.
    """

    def __init__(self, machine: Tokens, provided: Tokens | None = None) -> None:
        self._machine = machine
        self._provided = provided

    async def caller(self, text: str) -> Caller:
        """See `Tokens.caller`."""
        if len(text) > LONGEST_TOKEN:
            raise Unauthenticated(f"This token is longer than {LONGEST_TOKEN:,} characters.", bound=LONGEST_TOKEN)
        if self._provided is None or is_one_of_ours(text):
            return await self._machine.caller(text)
        return await self._provided.caller(text)
