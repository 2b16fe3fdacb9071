"""The telephone exchange: an account, its REST side, and the calls it puts through to the running system."""

from typing import Self

import httpx

from cli.telephone.account import Account, new_sid
from cli.telephone.call import Call, Line
from cli.telephone.rest_server import RestServer
from cli.telephone.webhooks import Webhooks


class Exchange:
    """Use as a context manager: the REST side is up inside. `client`'s base URL is the running system."""

    def __init__(
        self,
        client: httpx.Client,
        *,
        public_url: str,
        auth_token: str,
        account_sid: str | None = None,
        rest_port: int = 0,
    ) -> None:
        self.account = Account(account_sid or new_sid("AC"), auth_token)
        self.webhooks = Webhooks(client, public_url, auth_token)
        self._rest = RestServer(self.account, rest_port)

    @property
    def rest_url(self) -> str:
        """Where the REST side listens: the system's TWILIO_API_BASE."""
        return self._rest.url

    def __enter__(self) -> Self:
        self._rest.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._rest.__exit__()

    def dial_in(self, caller: str = Line.caller) -> Call:
        """Ring the system: gives back the call when the system first waits for the caller."""
        call = self.prepare(caller)
        call.ring()
        return call

    def prepare(self, caller: str = Line.caller) -> Call:
        """A call that has not rung yet."""
        return Call(self.account, self.webhooks, Line(caller), self.deliver_reports)

    def deliver_reports(self) -> None:
        """Send the recording callbacks that are due."""
        for report in self.account.take_reports():
            self.webhooks.post(report.url, report.params)
