"""Rasa Open Source 3.6 in its own Python 3.10: understands and chooses the next step, keeps nothing."""
