"""What one decides about two: proposed, locked, or never."""
