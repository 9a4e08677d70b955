"""One small dialog for each thing that happens to a person, and what writes it down."""
