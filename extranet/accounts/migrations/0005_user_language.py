from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0004_cache_table'),
    ]

    operations = [
        migrations.AddField(
            model_name='user',
            name='language',
            field=models.CharField(choices=settings.LANGUAGES, default='fr', max_length=10, verbose_name='langue des e-mails'),
        ),
    ]
