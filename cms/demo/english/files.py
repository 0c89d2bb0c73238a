"""What the demo says in English of its own drawings."""

NAMES = {
    "pont": "The bridge",
    "soleil": "The sun",
    "vague": "The wave",
    "graine": "The seed",
    "escalier": "The stairs",
    "panier": "The basket",
}
DESCRIPTIONS = {key: f"Two coloured shapes that cross: {name.lower()}." for key, name in NAMES.items()}
CAPTIONS = {key: f"{name}. Drawing: Co’hop." for key, name in NAMES.items()}

PICTURES_NOTE = (
    "Six pictures to make groups at random: print as many of each as you want people in a group, shuffle them and hand one to each person at the door. "
    "Those who hold the same picture form a group. They were drawn for the Co’hop demonstration site; copy them freely."
)
