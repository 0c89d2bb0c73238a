from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.urls import reverse

PRIVATE_PREFIX = "members/"


def is_private(name):
    """Tell whether the file called `name` is for members only."""
    return str(name).startswith(PRIVATE_PREFIX)


def _private_files():
    return FileSystemStorage(location=settings.PRIVATE_ROOT)


class AudienceStorage(FileSystemStorage):
    """Two folders behind one storage: names that start with `members/` lie outside of what a web server may publish.

    The address of a private file is that of a view that asks who is reading; any other is a plain media address.
    """

    def path(self, name):
        return _private_files().path(name) if is_private(name) else super().path(name)

    def _save(self, name, content):
        return _private_files()._save(name, content) if is_private(name) else super()._save(name, content)

    def url(self, name):
        if is_private(name):
            return reverse("private_file", args=[name])
        return super().url(name)
