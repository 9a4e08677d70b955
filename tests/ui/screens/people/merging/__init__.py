"""Two cards become one."""
