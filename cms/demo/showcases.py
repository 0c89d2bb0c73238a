"""Members who present themselves on the public site, as one in eight of them would."""

from random import Random

from django.utils import timezone

from extranet.directory.models import Profile, Showcase
from extranet.directory.models.showcase import TEXT
from extranet.directory.visibility import Level

NUMBER = 96
SHOWN = ("photo", "headline", "domain", "commune", "presentation", "offers", "skills", "website")
MEMBER = "membre@cohop.example"


def lay_showcases(users):
    """Open a page for some of `users`, who show to everybody what a showcase is for; half of them let it be found."""
    random = Random("vitrine")
    profiles = Profile.objects.filter(user__in=users).exclude(presentation="").order_by("pk").select_related("user")
    chosen = random.sample(list(profiles.exclude(user__email=MEMBER)), NUMBER)
    chosen += profiles.filter(user__email=MEMBER)
    for profile in chosen:
        for name in SHOWN:
            setattr(profile, f"visible_{name}", Level.EVERYONE)
    Profile.objects.bulk_update(chosen, [f"visible_{name}" for name in SHOWN])
    showcases = [
        Showcase(profile=profile, is_on=True, is_indexed=random.random() < 0.5, text_version=TEXT,
                 consented_at=timezone.now())
        for profile in chosen
    ]  # fmt: skip
    for showcase in showcases:
        showcase.rename()
    Showcase.objects.bulk_create(showcases)
