"""Read-only questions that the pages ask of a case, answered with small frozen values.

Each module answers the questions of one page. Nothing here writes. A connection comes from
`opening.open_for_pages`; all questions of one page are asked of one unchanging state of the case.
"""
