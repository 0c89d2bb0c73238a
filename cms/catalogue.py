"""Compiles the translations whose source is newer: `python -m cms.catalogue`. Needs no gettext on the machine."""

from pathlib import Path

import polib


def compile_catalogues(folder=Path(__file__).parent / "locale"):
    """Write the .mo beside each .po of `folder` that has none, or an older one; return those written."""
    written = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))
            written.append(target)
    return written


if __name__ == "__main__":
    compile_catalogues()
