from django.db import migrations, models
from django.utils import timezone


def say_of_which_day(apps, schema_editor):
    """Whoever was reminded was so of the day that their date has now."""
    rows = apps.get_model("registrations", "Registration").objects.filter(is_reminded=True)
    for row in rows.select_related("occurrence"):
        row.reminded_of = timezone.localdate(row.occurrence.starts_at)
        row.save(update_fields=["reminded_of"])


def say_that_they_were(apps, schema_editor):
    apps.get_model("registrations", "Registration").objects.exclude(reminded_of=None).update(is_reminded=True)


class Migration(migrations.Migration):

    dependencies = [
        ('registrations', '0007_door_link'),
    ]

    operations = [
        migrations.AddField(
            model_name='registration',
            name='reminded_of',
            field=models.DateField(blank=True, editable=False, null=True, verbose_name='jour déjà rappelé'),
        ),
        migrations.RunPython(say_of_which_day, say_that_they_were),
        migrations.RemoveField(
            model_name='registration',
            name='is_reminded',
        ),
    ]
