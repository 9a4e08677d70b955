"""The list of organisations with the form of one."""
