"""How members reach each other: through the site, until they choose to give an address."""
