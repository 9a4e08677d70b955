"""What was written beside the list and never saved: keeping it, and offering it after a crash."""
