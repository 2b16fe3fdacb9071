"""The one error of this package."""


class SettingInvalid(Exception):
    """A setting is missing or wrong. The message is one sentence that names it and shows no secret."""
