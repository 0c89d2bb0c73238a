from django.db import migrations, models
from django.db.models import F


def already_here(apps, schema_editor):
    """Who has a profile wrote it: nobody who was here is shown the first screens."""
    apps.get_model("directory", "Profile").objects.update(welcomed_at=F("updated_at"))


class Migration(migrations.Migration):

    dependencies = [
        ("directory", "0002_visibility"),
    ]

    operations = [
        migrations.AddField(
            model_name="profile",
            name="welcomed_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="accueilli·e le"),
        ),
        migrations.RunPython(already_here, migrations.RunPython.noop),
    ]
