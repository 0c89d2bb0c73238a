import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('pages', '0003_footer'),
    ]

    operations = [
        migrations.AddField(
            model_name='occurrence',
            name='changed_at',
            field=models.DateTimeField(default=django.utils.timezone.now, verbose_name='changée le'),
        ),
    ]
