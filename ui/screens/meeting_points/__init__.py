"""The screen of meeting points: list, details, editor; and the organisations behind them."""
