"""Forms that several may change at once: saving them, and what happens when a colleague was faster."""
