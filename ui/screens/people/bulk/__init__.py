"""What is done with several people at once: area, pause; each can be undone in one step."""
