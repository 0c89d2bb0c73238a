"""The communes of the Métropole de Lyon, and the arrondissements of Lyon: their names, and their places on our map."""

from typing import NamedTuple

from .models.profile import commune_key


class Commune(NamedTuple):
    """`x`, `y`: its place (pages.drawing.metropolis); `short`: its name where little room is left."""

    name: str
    x: int
    y: int
    short: str = ""


COMMUNES = (
    # the Monts d’Or and the Saône, from the north
    Commune("Quincieux", 6, 0),
    Commune("Genay", 13, 1),
    Commune("Saint-Germain-au-Mont-d’Or", 9, 2, "St-Germain"),
    Commune("Montanay", 15, 2),
    Commune("Neuville-sur-Saône", 13, 3, "Neuville"),
    Commune("Curis-au-Mont-d’Or", 9, 4, "Curis"),
    Commune("Fleurieu-sur-Saône", 13, 5, "Fleurieu"),
    Commune("Poleymieux-au-Mont-d’Or", 8, 6, "Poleymieux"),
    Commune("Albigny-sur-Saône", 10, 6, "Albigny"),
    Commune("Cailloux-sur-Fontaines", 17, 5, "Cailloux"),
    Commune("Lissieu", 4, 6),
    Commune("Rochetaillée-sur-Saône", 13, 7, "Rochetaillée"),
    Commune("Fontaines-Saint-Martin", 15, 6, "Fontaines-St-M."),
    Commune("Couzon-au-Mont-d’Or", 10, 8, "Couzon"),
    Commune("Sathonay-Village", 17, 8, "Sath.-Village"),
    Commune("Limonest", 5, 9),
    Commune("Fontaines-sur-Saône", 13, 9, "Fontaines"),
    Commune("Saint-Romain-au-Mont-d’Or", 9, 10, "St-Romain"),
    Commune("Sathonay-Camp", 15, 10, "Sathonay"),
    Commune("Rillieux-la-Pape", 17, 10, "Rillieux"),
    Commune("Saint-Cyr-au-Mont-d’Or", 9, 12, "St-Cyr"),
    Commune("Collonges-au-Mont-d’Or", 11, 11, "Collonges"),
    Commune("Caluire-et-Cuire", 14, 13, "Caluire"),
    Commune("Saint-Didier-au-Mont-d’Or", 7, 12, "St-Didier"),
    # the west
    Commune("La Tour-de-Salvagny", 0, 11, "La Tour"),
    Commune("Dardilly", 3, 12),
    Commune("Champagne-au-Mont-d’Or", 6, 14, "Champagne"),
    Commune("Marcy-l’Étoile", 0, 14, "Marcy"),
    Commune("Charbonnières-les-Bains", 2, 15, "Charbonnières"),
    Commune("Écully", 5, 16),
    Commune("Saint-Genis-les-Ollières", 0, 17, "St-Genis-O."),
    Commune("Tassin-la-Demi-Lune", 5, 18, "Tassin"),
    Commune("Craponne", 1, 19),
    Commune("Francheville", 4, 21),
    # Lyon and what touches it
    Commune("Lyon 9e", 8, 15),
    Commune("Lyon 4e", 11, 15),
    Commune("Lyon 1er", 11, 17),
    Commune("Lyon 5e", 8, 18),
    Commune("Lyon 2e", 11, 19),
    Commune("Lyon 6e", 14, 16),
    Commune("Lyon 3e", 14, 18),
    Commune("Lyon 7e", 14, 20),
    Commune("Lyon 8e", 16, 20),
    Commune("Villeurbanne", 17, 17),
    Commune("Sainte-Foy-lès-Lyon", 7, 20, "Ste-Foy"),
    Commune("La Mulatière", 9, 21, "La Mulatière"),
    Commune("Oullins-Pierre-Bénite", 10, 23, "Oullins-P.-B."),
    # the east
    Commune("Vaulx-en-Velin", 18, 15, "Vaulx"),
    Commune("Jonage", 22, 14),
    Commune("Décines-Charpieu", 19, 17, "Décines"),
    Commune("Meyzieu", 21, 16),
    Commune("Bron", 18, 19),
    Commune("Chassieu", 20, 19),
    Commune("Saint-Fons", 14, 22),
    Commune("Vénissieux", 16, 22),
    Commune("Saint-Priest", 19, 22),
    # the south
    Commune("Saint-Genis-Laval", 8, 24, "St-Genis-L."),
    Commune("Feyzin", 14, 25),
    Commune("Corbas", 17, 25),
    Commune("Mions", 20, 25),
    Commune("Irigny", 10, 25),
    Commune("Solaize", 14, 27),
    Commune("Charly", 8, 28),
    Commune("Vernaison", 10, 28),
    Commune("Grigny", 7, 30),
    Commune("Givors", 5, 32),
)
FORMER = {"oullins": "oullins-pierre-benite", "pierre-benite": "oullins-pierre-benite", "grigny-sur-rhone": "grigny"}
ORDINALS = ("premier", "deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme", "huitieme", "neuvieme")


def _spellings():
    """{key: commune}: as it is, as it was called, and as people write an arrondissement."""
    known = {commune_key(commune.name): commune for commune in COMMUNES}
    for number, ordinal in enumerate(ORDINALS, 1):
        commune = known[f"lyon-{number}er" if number == 1 else f"lyon-{number}e"]
        for ending in (number, f"0{number}", f"{number}e", f"{number}eme", ordinal, f"6900{number}"):
            known[f"lyon-{ending}"] = commune
        known[f"6900{number}"] = commune
    return known | {former: known[key] for former, key in FORMER.items()}


_KNOWN = _spellings()


def commune_of(key):
    """Return the Commune of the metropolis that is written `key` (models.profile.commune_key); None for any other."""
    return _KNOWN.get(key)
