"""What is true and told more than once: the only words of real people that the demo quotes, and whose they are."""

CONVIVIALE_WORDS = "Une ambition commune, un réseau métropolitain."
REPRESENTATIVES = "Marie Mayyas (Graines de Sol), Jimmy Mercante (Elycoop), Jean-Michel Duboeuf (Cabestan) et Mickael Chauvin (Escale Création)"
REAL_PEOPLE = ("Amélie Véran", "Marie Mayyas", "Jimmy Mercante", "Jean-Michel Duboeuf", "Mickael Chauvin")
