"""The day of a date: its parts, the ateliers one chooses among, and the shifts where members lend a hand."""
