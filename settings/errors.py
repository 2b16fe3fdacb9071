"""The one error of this package."""


class SettingInvalid(Exception):
    """A setting is missing or wrong. The message is one sentence that names the setting; it shows no secret."""
