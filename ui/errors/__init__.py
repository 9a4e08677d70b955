"""What happens when the program meets a bug: a report without personal data, and work goes on."""
