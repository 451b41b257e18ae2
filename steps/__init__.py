"""The phrases features are written in, and the checks behind them: steps/X.py serves features/**/X.feature."""
