"""All that is held on somebody, in one file to keep: for a machine, for a person, with their photo."""

import io
import json
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils import timezone, translation

from . import privacy


def archive_of(user, language):
    """Return the bytes of a zip: donnees.json, donnees.html in `language`, and what files there are."""
    with translation.override(language):
        rooms = [(room, room.export(user)) for room in privacy.ROOMS.values()]
        page = render_to_string(
            "account/data_archive.html", {"rooms": rooms, "person": user, "made_at": timezone.localtime()}
        )
    data = {
        room.name: {table.name: [{datum.name: datum.value for datum in row} for row in table.rows] for table in tables}
        for room, tables in rooms
    }
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("donnees.json", json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2))
        archive.writestr("donnees.html", page)
        for room in privacy.ROOMS.values():
            for name, file in room.files(user).items():
                archive.writestr(name, file)
    return content.getvalue()
