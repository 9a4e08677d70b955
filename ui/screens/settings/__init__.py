"""The screen of settings, in cards."""
