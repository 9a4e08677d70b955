"""Writes: a unit of work and a frozen draft in; one public function a use case."""
