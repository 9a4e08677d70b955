"""How the office pairs language friends, and how it follows its pairs."""
