from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.urls import reverse

PRIVATE_PREFIX = "members/"


class AudienceStorage(FileSystemStorage):
    """Two folders behind one storage: names that start with `members/` lie outside of what a web server may publish.

    The address of a private file is that of a view that asks who is reading; any other is a plain media address.
    """

    def path(self, name):
        if str(name).startswith(PRIVATE_PREFIX):
            return FileSystemStorage(location=settings.PRIVATE_ROOT).path(name)
        return super().path(name)

    def url(self, name):
        if str(name).startswith(PRIVATE_PREFIX):
            return reverse("private_file", args=[name])
        return super().url(name)
