"""What the support teams have already curated of the members' skills, and a few words that wait for them."""

from extranet.directory.models import Skill, SkillName
from extranet.directory.models.skill import key

SYNONYMS = {
    "animation de réunions": ["facilitation", "facilitateur", "facilitatrice"],
    "cartographie": ["cartographe", "carte"],
    "céramique": ["céramiste", "poterie"],
    "chant": ["chorale"],
    "correction": ["correcteur", "correctrice"],
    "couture": ["couturier", "couturière", "cousu"],
    "dessin": ["dessiner", "croquis"],
    "développement web": ["site internet", "boutique en ligne", "développement"],
    "facturation": ["facture", "devis"],
    "financement de projets": ["financement", "subvention"],
    "graphisme": ["graphiste", "design graphique", "logo"],
    "illustration": ["illustrateur", "illustratrice"],
    "impression": ["imprimerie", "imprimeur"],
    "langue des signes": ["LSF", "langue des signes française"],
    "logistique à vélo": ["vélo cargo"],
    "maçonnerie": ["maçon", "maçonne"],
    "menuiserie": ["menuisier", "menuisière"],
    "musique": ["musicien", "musicienne"],
    "photographie": ["photographe", "photographier", "photo"],
    "prise de son": ["preneur de son", "preneuse de son", "enregistrement"],
    "rédaction": ["rédacteur", "rédactrice", "fiches"],
    "relecture": ["relire"],
    "tableur": ["feuille de calcul"],
    "vidéo": ["vidéaste", "film"],
    "voix": ["voix off", "comédien", "comédienne"],
}
PROPOSED = ["rangement", "petites séries", "vernis et finitions", "vente en boutique"]


def lay_skills():
    """Approve what all members name, but for what waits; the synonyms find it."""
    Skill.objects.exclude(folded__in=map(key, PROPOSED)).update(state=Skill.State.KNOWN)
    skills = {skill.name: skill for skill in Skill.objects.named(SYNONYMS)}
    SkillName.objects.bulk_create(
        SkillName(skill=skills[name], name=each, folded=key(each))
        for name, called in SYNONYMS.items()
        for each in called
    )
