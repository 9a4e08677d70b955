"""Who has read what must not be read without a reason: shown from the settings and from a protected card."""
