"""The pages of a card: the person, languages and interests, both roles, and the household."""
