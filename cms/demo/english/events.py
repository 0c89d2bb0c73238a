"""The events that the demo announces in English."""

EVENT = {
    "of": "un-lieu-cinq-plans",
    "slug": "one-place-five-plans",
    "title": "One place, five plans: an evening at the workshop",
    "summary": "Five ways to draw a place to work together, to be moved about by hand.",
    "town": "Lyon 7th",
    "price": "Free entry",
    "body": [
        (
            "p",
            "Five cardboard models, one table for each plan, and walls that move. You go from table to table, you leave a remark and a number: how many hours a week would "
            "you come?",
        ),
        ("p", "The evening is open to neighbours and partners: a place is shared before it exists."),
    ],
}
