"""Making a card of an enquiry: a new one, or a role for somebody known."""
