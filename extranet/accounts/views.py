from allauth.account import views as allauth_views

from .forms import RequestLoginCodeForm


class LoginView(allauth_views.LoginView):
    """The door: an address to send a code to, or a passkey, or address and password for those who ask for it."""

    def get_context_data(self, **kwargs):
        by_password = self.request.method == "POST" or self.request.GET.get("par") == "mot-de-passe"
        return super().get_context_data(**kwargs) | {"code_form": RequestLoginCodeForm(), "by_password": by_password}
