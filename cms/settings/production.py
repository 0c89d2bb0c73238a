"""Production: refuses to start without its secrets and its addresses."""

from django.core.exceptions import ImproperlyConfigured

from .environment import env

for _name in (
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "DATABASE_URL",
    "CACHE_URL",
    "EMAIL_URL",
    "SITE_URL",
    "DEFAULT_FROM_EMAIL",
):
    if not env.str(_name, "").strip():
        raise ImproperlyConfigured(f"Production needs {_name} in its environment; .env.example tells of each.")

from .base import *  # noqa: E402, F403 (it would stumble over what is empty before we can say so)
from .base import CACHES  # noqa: E402

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
if SECRET_KEY.startswith("demo-only-"):
    raise ImproperlyConfigured("SECRET_KEY is that of the demo, which everybody knows: .env.example makes another.")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
if "*" in env.str("ALLOWED_HOSTS"):
    raise ImproperlyConfigured("ALLOWED_HOSTS names each host: * would answer to any.")
SITE_URL = env.str("SITE_URL").rstrip("/")
if not SITE_URL.startswith("https://"):
    raise ImproperlyConfigured("SITE_URL begins with https:// in production.")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
if CACHES["default"]["BACKEND"].endswith((".LocMemCache", ".DummyCache", ".FileBasedCache")):
    raise ImproperlyConfigured("CACHE_URL names a cache that all processes share: redis://… or db://cache_entries.")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
SECURE_REDIRECT_EXEMPT = [r"^sante/$"]  # machines ask from inside, without https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.int("TRUSTED_PROXY_COUNT", 0) else None
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"  # OWASP ASVS 5, 3.3.3
CSRF_COOKIE_NAME = "__Host-csrf"
