"""Pictures by Pillow and piexif, with what cameras and people write beside them; found again with exifread, Pillow and
a plain search of the packet of XMP."""

import io
import re

import exifread
import piexif
import pillow_heif
from PIL import Image, PngImagePlugin

pillow_heif.register_heif_opener()


def picture():
    return Image.new("RGB", (8, 8), (200, 120, 40))


def packet(v):
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" '
        f'Iptc4xmpCore:CiEmailWork="{v.email()}"/></rdf:RDF></x:xmpmeta>'
    ).encode()


def fields(v):
    return piexif.dump({
        "0th": {
            piexif.ImageIFD.Artist: v.name().encode("ascii", "replace"),
            piexif.ImageIFD.ImageDescription: f"SSN {v.ssn()}".encode(),
            piexif.ImageIFD.XPComment: f"ask {v.email()}".encode("utf-16-le"),
        },
        "Exif": {piexif.ExifIFD.UserComment: b"ASCII\0\0\0" + f"SSN: {v.ssn()}".encode()},
        "GPS": {
            piexif.GPSIFD.GPSLatitudeRef: b"N",
            piexif.GPSIFD.GPSLatitude: ((52, 1), (31, 1), (1203, 100)),
            piexif.GPSIFD.GPSLongitudeRef: b"W",
            piexif.GPSIFD.GPSLongitude: ((13, 1), (24, 1), (1789, 100)),
        },
    })


def jpeg(v):
    out = io.BytesIO()
    picture().save(out, "JPEG", exif=fields(v), comment=f"SSN {v.ssn()}".encode(), xmp=packet(v))
    return out.getvalue()


def other(kind):
    """A picture of another kind with the same fields."""
    def write(v):
        out = io.BytesIO()
        picture().save(out, kind, exif=fields(v))
        return out.getvalue()
    return write


def other_places(data, made):
    exif = Image.open(io.BytesIO(data)).getexif()
    texts = [str(exif[piexif.ImageIFD.ImageDescription]), exif[piexif.ImageIFD.XPComment].decode("utf-16-le")]
    texts.append(exif.get_ifd(0x8769)[piexif.ExifIFD.UserComment].decode())
    yield from found(" ".join(texts), made, "exif")


def jpeg_places(data, made):
    tags = exifread.process_file(io.BytesIO(data), details=True)
    image = Image.open(io.BytesIO(data))
    texts = [str(tag) for name, tag in tags.items() if name.startswith(("Image", "EXIF")) and "XP" not in name]
    comment = image.getexif()[piexif.ImageIFD.XPComment]
    yield from found(" ".join([*texts, comment.decode("utf-16-le")]), made, "exif")
    yield from found(image.info["comment"].decode(), made, "comment")
    yield from found(image.info["xmp"].decode(), made, "xmp")


def png(v):
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", f"SSN {v.ssn()}")
    info.add_text("Description", f"SSN {v.ssn()}", zip=True)
    info.add_itxt("Author", f"Zoë, {v.email()}", "en", "Author", zip=True)
    out = io.BytesIO()
    picture().save(out, "PNG", pnginfo=info)
    return out.getvalue()


def png_places(data, made):
    for text in Image.open(io.BytesIO(data)).text.values():
        yield from found(text, made, "text")


def found(text, made, part):
    for value, detector in made.items():
        for _ in re.finditer(re.escape(value), text):
            yield detector, {"part": part}


SAMPLES = [
    ("branch.jpg", jpeg, jpeg_places),
    ("branch.png", png, png_places),
    ("branch.webp", other("WEBP"), other_places),
    ("branch.tif", other("TIFF"), other_places),
    ("branch.avif", other("AVIF"), other_places),
    ("branch.heic", other("HEIF"), other_places),
]
