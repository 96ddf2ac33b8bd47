"""The kit of every printed paper: faces, fitting, the page, its head, tables and charts."""
