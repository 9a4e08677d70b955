"""The printouts of the week: choose languages, see the pages, print or save them."""
