"""What a newcomer reads once the demo stands: where it is, and who may enter."""

from cms.demo.accounts import ACCOUNTS, PASSWORD

PLACES = [
    ("Le site", "/"),
    ("L’espace membre", "/extranet/"),
    ("L’espace de rédaction", "/admin/"),
    ("Les e-mails envoyés", "/extranet/courrier/"),
]


def welcome(root: str) -> str:
    """Return the addresses of the demo that is served at `root`, and its accounts."""
    return "\n".join(
        [
            "",
            *(f"  {name:<24} {root}{path}" for name, path in PLACES),
            f"\n  Mot de passe de tous les comptes\u00a0: {PASSWORD}\n",
            *(f"  {account['email']:<32} {account['says']}" for account in ACCOUNTS),
            "",
        ]
    )
