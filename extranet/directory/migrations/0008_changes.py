import extranet.directory.models.entry
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0007_index'),
    ]

    operations = [
        migrations.RunSQL("DELETE FROM directory_entry", migrations.RunSQL.noop),  # written anew by index.lay
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BigIntegerField(default=extranet.directory.models.entry._some_key)),
                ('profiles', models.JSONField()),
            ],
            options={
                'verbose_name': 'change of the index',
                'verbose_name_plural': 'changes of the index',
            },
        ),
    ]
