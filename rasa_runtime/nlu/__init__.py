"""NLU components of our own, trained and loaded by Rasa as graph components."""
