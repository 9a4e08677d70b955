"""The form of one call or interest form, and its next step alone."""
