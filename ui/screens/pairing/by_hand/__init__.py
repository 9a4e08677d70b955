"""Two people paired by hand, whatever the rules say, with the reason why."""
