class Seen:
    """What is seen of a profile by whoever is asked for `level`: a field that does not reach it is empty here."""

    def __init__(self, profile, level):
        self.profile, self.level = profile, level

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.profile, name) if self._shows(name) else ""

    def _shows(self, name):
        return self.profile.shows(name, self.level)

    @property
    def domain(self):
        return self.profile.get_domain_display() if self._shows("domain") else ""

    @property
    def email(self):
        return self.profile.user.email if self._shows("email") else ""

    @property
    def skills(self):
        return list(self.profile.skills.all()) if self._shows("skills") else []

    @property
    def offer_lines(self):
        return self.profile.offer_lines if self._shows("offers") else []

    @property
    def need_lines(self):
        return self.profile.need_lines if self._shows("needs") else []

    @property
    def reference_lines(self):
        return self.profile.reference_lines if self._shows("references") else []

    @property
    def link_lines(self):
        return self.profile.link_lines if self._shows("links") else []
