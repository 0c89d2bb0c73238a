from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Our rules for allauth: nobody signs up alone, cooperatives invite."""

    def is_open_for_signup(self, request):
        return False
