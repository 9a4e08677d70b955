"""What the office asks of volunteers, and where things that are given go."""
