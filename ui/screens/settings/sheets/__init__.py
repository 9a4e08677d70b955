"""How printed sheets look: colour, logo, foot, where the square code leads."""
