"""All that the internet reaches: parses, limits, asks the bot server, renders. Holds no key, no data."""
