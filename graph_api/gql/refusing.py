"""A question that cannot be answered says so in the language that it was to be answered in."""

from typing import Any

from strawberry.extensions import FieldExtension
from strawberry.extensions.field_extension import AsyncExtensionResolver
from strawberry.types import Info
from typing_extensions import override

from graph_api.domain.answers import Language
from graph_api.errors import MellanrumError
from graph_api.gql.context import Context


class InItsLanguage(FieldExtension):
    """Of a field with an input `asked` that says its language."""

    @override
    async def resolve_async(
        self, next_: AsyncExtensionResolver, source: Any, info: Info[Context, None], **kwargs: Any
    ) -> Any:
        """What the field answers; its errors are told in Swedish where it is asked in Swedish and they are told so."""
        try:
            return await next_(source, info, **kwargs)
        except MellanrumError as error:
            if "asked" in kwargs and kwargs["asked"].language is Language.SV:
                raise error.in_swedish() from error
            raise
