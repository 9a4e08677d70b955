"""The forms of the week: a series, a single occasion, a move, a cancellation."""
