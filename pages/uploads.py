"""What an editor may upload as a picture: a file that decodes to the end, whatever its name says."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class PictureField(WagtailImageField):
    """Wagtail's field, which lets some broken files through to an error: here they get a message."""

    def to_python(self, data):
        try:
            return super().to_python(data)
        except ValidationError:
            raise
        except Exception as broken:  # a decoder's own, of any kind: the file is not a picture one can read
            raise ValidationError(
                _("Ce fichier est abîmé, ou n’est pas une image. Enregistrez-le de nouveau en JPEG ou en PNG."),
                code="broken",
            ) from broken


class PictureForm(BaseImageForm):
    """The form of a picture in Wagtail's admin."""

    file = PictureField(label=_("fichier"), widget=BaseImageForm.Meta.widgets["file"])
