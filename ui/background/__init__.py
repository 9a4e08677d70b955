"""Work away from the GUI thread: the lanes, the jobs in them and how their answers come back."""
