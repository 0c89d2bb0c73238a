"""First names of today’s Lyon, and surnames that are places: stations, hills and communes of the metropolis."""


def _words(text):
    return text.split()


FEMININE = _words(
    """
    Adèle Agathe Aïcha Aïssatou Alice Amina Anaïs Anouk Assia Aurore Béatrice Capucine Carmen Cécile Célia Chiara
    Clara Clémence Coline Constance Dalila Diane Djamila Dorothée Elif Élise Éloïse Elsa Emma Esther Eva Fanny
    Farida Fatou Flora Florence Gabrielle Giulia Hanna Héloïse Inaya Inès Iris Jade Jeanne Joséphine Judith Julia
    Juliette Karima Laure Leïla Léna Linh Lise Louise Lucie Madeleine Maëlle Maï Manon Margaux Marianne Mathilde
    Maud Mélanie Mila Nadia Naïma Nina Noémie Odile Olga Pauline Perrine Rachel Romane Rosalie Rose Sabine Samira
    Sarah Solène Sonia Suzanne Sylvie Thaïs Valentine Véra Violette Yasmine Zélie Zoé
    """
)

MASCULINE = _words(
    """
    Abel Achille Adam Adrien Alassane Alban Amadou Anatole Antonin Arthur Augustin Aurélien Bakary Baptiste Basile
    Bastien Benoît Boris Bruno Calixte Cédric César Clément Cyprien Damien Diego Driss Éliott Élias Émile Emmanuel
    Enzo Ernest Étienne Fabien Farid Félix Florian Gabin Gaël Gaspard Grégoire Guilhem Hakim Hector Hugo Idriss
    Ilyes Ismaël Ivan Joachim Joris Jules Julien Karim Kevin Lazare Léo Léon Lorenzo Loup Lucas Malik Marceau Marius
    Mathieu Mehdi Minh Mohamed Nathan Noé Octave Olivier Omar Oscar Pablo Paulin Quentin Rachid Raphaël Rémi Romain
    Salim Samuel Sébastien Siméon Tanguy Théo Thibault Timothée Tristan Ulysse Valentin Victor Vincent Yanis Youssef
    """
)

EITHER = _words("Alix Andrea Camille Charlie Claude Dominique Eden Gwenn Lou Maxime Morgan Noa Sacha Sasha Stéphane")

# Metro, tram and funicular first, then quarters and communes.
SURNAMES = _words(
    """
    Ampère Bachut Balmes Beauvisage Belair Bellecour Belledonne Bellevue Bernaix Boutasse Brotteaux Buers Champvert
    Charmettes Charpennes Chartreux Chassieu Cordeliers Cordière Croix-Luizet Croix-Paquet Cuire Cusset Cyprian
    Dargoire Debourg Décines Doua Essarts Ferrandière Feuilly Feyssine Flachet Fourvière Gerland Gorge-de-Loup
    Grand-Large Grange-Blanche Gratte-Ciel Guichard Guillotière Hénon Jacquard Laënnec Loyasse Maisons-Neuves
    Manufacture Ménival Minimes Monplaisir Montchat Montluc Montrochet Moulin-à-Vent Parilly Part-Dieu Perrache
    Poudrette Rancy Reconnaissance Sans-Souci Sarra Saxe Serin Sept-Chemins Terreaux Thibaude Tonkin Trion Tuilerie
    Vaise Valmy Venissy Villette Vinatier Vitton Vivier-Merle Albigny Brignais Cailloux Caluire Charbonnières Charly
    Chasselay Collonges Corbas Couzon Craponne Curis Dardilly Écully Feyzin Fleurieu Fontaines Francheville Genas
    Genay Givors Grigny Irigny Jonage Jons Limonest Lissieu Marcy Meyzieu Mions Montagny Montanay Neuville Pierre-Bénite
    Poleymieux Quincieux Rillieux Rochetaillée Sathonay Solaize Tassin Vernaison
    """
)

COMMUNES = {  # where members live, and how many of each hundred
    "Lyon 1er": 7,
    "Lyon 2e": 3,
    "Lyon 3e": 10,
    "Lyon 4e": 6,
    "Lyon 5e": 5,
    "Lyon 6e": 3,
    "Lyon 7e": 11,
    "Lyon 8e": 8,
    "Lyon 9e": 7,
    "Villeurbanne": 15,
    "Oullins-Pierre-Bénite": 5,
    "Vaulx-en-Velin": 4,
    "Bron": 3,
    "Vénissieux": 3,
    "Caluire-et-Cuire": 3,
    "Saint-Fons": 1,
    "Décines-Charpieu": 2,
    "Sainte-Foy-lès-Lyon": 2,
    "Tassin-la-Demi-Lune": 1,
    "Rillieux-la-Pape": 1,
}
