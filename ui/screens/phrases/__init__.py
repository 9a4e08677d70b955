"""The phrase bank: every word on paper in every language, read over, corrected and approved."""
