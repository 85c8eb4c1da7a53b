"""HTTP, pages, worker, command line: the only layer that reads settings and builds objects."""
