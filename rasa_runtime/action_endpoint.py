"""The way to the bot server's actions: one connection kept open, instead of a new one for each action."""

from __future__ import annotations

from typing import Any

import aiohttp
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

MAX_ANSWER = 1024 * 1024


class ActionEndpoint(EndpointConfig):
    """EndpointConfig with a session of its own; made in the server's event loop at the first call."""

    _session: aiohttp.ClientSession | None = None

    @classmethod
    def replacing(cls, stock: EndpointConfig) -> ActionEndpoint:
        """The same address and headers as read from endpoints.yml."""
        return cls(stock.url, stock.params, stock.headers, **stock.kwargs)

    async def request(
        self,
        method: str = "post",
        subpath: str | None = None,
        content_type: str | None = "application/json",
        compress: bool = False,
        **kwargs: Any,
    ) -> Any:
        """Posts the JSON body and returns the answer's; ClientResponseError from status 300 on."""
        async with self._open().post(self.url, json=kwargs["json"], allow_redirects=False) as response:
            if response.status >= 300:
                body = await response.content.read(MAX_ANSWER)
                raise ClientResponseError(response.status, response.reason, body)
            return await response.json()

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(headers=self.headers)
        return self._session

    async def close(self) -> None:
        """Closes the connection at the server's end."""
        if self._session is not None:
            await self._session.close()
