"""What allauth answers to a form, in our words: its own catalogue speaks another French than ours."""

from django.utils.translation import gettext_lazy as _

ERRORS = {
    "account_inactive": _("Ce compte est fermé."),
    "add_email_blocked": _(
        "Tant que vous avez une clé d’accès ou une application de codes, l’adresse ne change pas : retirez-les d’abord."
    ),
    "cannot_delete_authenticator": _("Ce moyen d’entrer ne peut pas être retiré."),
    "cannot_generate_recovery_codes": _("Ajoutez d’abord une clé d’accès ou une application de codes."),
    "cannot_remove_primary_email": _("C’est l’adresse de votre compte : elle se change, mais ne se retire pas."),
    "duplicate_email": _("C’est déjà une adresse de votre compte."),
    "email_password_mismatch": _("L’adresse ou le mot de passe n’est pas le bon."),
    "email_taken": _("Cette adresse est déjà prise."),
    "enter_current_password": _("Ce n’est pas votre mot de passe actuel."),
    "incorrect_code": _("Ce code n’est pas le bon."),
    "incorrect_password": _("Ce mot de passe n’est pas le bon."),
    "invalid_login": _("L’adresse ou le mot de passe n’est pas le bon."),
    "invalid_or_expired_key": _("Ce lien ne sert plus : demandez-en un autre."),
    "invalid_password_reset": _("Ce lien ne sert plus : demandez-en un autre."),
    "max_email_addresses": _("Vous ne pouvez pas avoir plus de %d adresses."),
    "rate_limited": _("Il y a eu trop d’essais en peu de temps. Attendez quelques minutes."),
    "same_as_current": _("C’est déjà celle que vous avez : donnez-en une autre."),
    "too_many_login_attempts": _("Il y a eu trop d’essais en peu de temps. Attendez quelques minutes."),
    "unknown_email": _("Cette adresse n’est celle d’aucun compte."),
    "unverified_email": _("Une adresse attend d’être confirmée : suivez d’abord le lien que nous y avons envoyé."),
    "unverified_primary_email": _("Cette adresse attend d’être confirmée."),
}
