from django.core.management import call_command
from django.db import migrations


def create(apps, schema_editor):
    """Make the tables of the caches kept in this database, if any: attempts to sign in are counted there."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_network_role")]

    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
