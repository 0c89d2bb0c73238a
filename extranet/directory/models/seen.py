class Seen:
    """What other members see of a profile: a field that its owner keeps to themselves is empty here."""

    def __init__(self, profile):
        self.profile = profile

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.profile, name) if self.profile.shows(name) else ""

    @property
    def email(self):
        return self.profile.user.email if self.profile.shows_email else ""

    @property
    def skills(self):
        return list(self.profile.skills.all()) if self.profile.shows_skills else []

    @property
    def offer_lines(self):
        return self.profile.offer_lines if self.profile.shows_offers else []

    @property
    def need_lines(self):
        return self.profile.need_lines if self.profile.shows_needs else []

    @property
    def link_lines(self):
        return self.profile.link_lines if self.profile.shows_links else []
