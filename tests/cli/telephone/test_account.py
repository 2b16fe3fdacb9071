"""What the account holds."""

from cli.telephone.account import Account, new_sid


def test_only_the_recordings_of_the_call_that_ends_are_finished() -> None:
    account = Account(new_sid("AC"), "token")
    one, other = (account.start_recording(new_sid("CA"), {}) for _ in range(2))
    account.end_call(one.call_sid)
    assert (one.status, other.status) == ("completed", "in-progress")


def test_the_credentials_do_not_show() -> None:
    assert "the-token" not in repr(Account(new_sid("AC"), "the-token"))
