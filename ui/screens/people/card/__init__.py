"""The card of one person to be filled in (``editor``), and what happens to a person beside the card (``events``)."""
