"""Printed products: values in, PDF bytes out; one product a file."""
