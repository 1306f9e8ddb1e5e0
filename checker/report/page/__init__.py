"""The parts of the report page, as values: what is shown in which order, where marks stand, what the page's script is told.

The templates print them; nothing here writes markup.
"""
