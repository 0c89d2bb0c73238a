"""What the demo says in English of its own pictures."""

GROUPS = {  # the words of the six pictures that made the groups
    "pont": "Two coloured shapes that cross: the bridge.",
    "soleil": "Two coloured shapes that cross: the sun.",
    "vague": "Two coloured shapes that cross: the wave.",
    "graine": "Two coloured shapes that cross: the seed.",
    "escalier": "Two coloured shapes that cross: the stairs.",
    "panier": "Two coloured shapes that cross: the basket.",
}
