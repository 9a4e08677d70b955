"""The first meetings of language friends that are booked at an occasion which is about to be cancelled or moved."""
