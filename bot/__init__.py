"""The bot server: understands, guards each turn, and acts for Rasa."""
