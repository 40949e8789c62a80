"""A second of silence with what people write beside it: by libav (PyAV), mutagen and exiftool (Debian's
libimage-exiftool-perl); found again by the one of mutagen and exiftool that did not write it."""

import io
import json
import pathlib
import struct
import subprocess
import tempfile

import av
from mutagen import id3
from mutagen.flac import FLAC
from mutagen.mp4 import MP4, MP4FreeForm

from pictures import found


def silence(kind, codec, layout="mono", **fields):
    """What libav writes, with its fields of the container."""
    with tempfile.NamedTemporaryFile(suffix="." + kind) as file:
        with av.open(file.name, "w", options={"fflags": "+bitexact"}) as container:
            container.metadata.update(fields)
            stream = container.add_stream(codec, rate=48000, layout=layout, options={"strict": "experimental"})
            stream.codec_context.flags |= 1 << 23
            frame = av.AudioFrame("s16", "mono", 4800)
            frame.planes[0].update(bytes(frame.planes[0].buffer_size))
            frame.sample_rate = 48000
            frame = av.AudioResampler(stream.codec_context.format, layout, 48000).resample(frame)[0]
            container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
        return pathlib.Path(file.name).read_bytes()


def container(kind, codec, layout="mono"):
    def write(v):
        return silence(kind, codec, layout, title=f"call of {v.name()}", artist=v.email(), comment=f"SSN {v.ssn()}")
    return write


def exiftool(data, *arguments):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "file"
        path.write_bytes(data)
        out = subprocess.run(["exiftool", *arguments, path], capture_output=True, check=True).stdout
        return out, path.read_bytes()


def places(part):
    """What exiftool tells, with the same part for all."""
    def read(data, made):
        told = json.loads(exiftool(data, "-j", "-a", "-G1", "-ee", "-api", "struct=0")[0])[0]
        for text in told.values():
            yield from found(str(text), made, part)
    return read


def mp3(v):
    file = io.BytesIO(silence("mp3", "libmp3lame"))
    tags = id3.ID3()
    tags.add(id3.TPE1(encoding=id3.Encoding.UTF16, text=[f"Zoë {v.email()}"]))
    tags.add(id3.COMM(encoding=id3.Encoding.LATIN1, lang="eng", desc="", text=f"SSN {v.ssn()}"))
    tags.add(id3.USLT(encoding=id3.Encoding.UTF8, lang="eng", desc="", text=f"card {v.card()}"))
    tags.add(id3.TXXX(encoding=id3.Encoding.UTF16BE, desc="SSN", text=[v.ssn()]))
    tags.save(file, v1=0)
    # The first version behind the sound, by its own rules.
    ssn = v.ssn().encode()
    old = b"TAG" + b"call".ljust(30, b"\0") + bytes(64) + (b"SSN " + ssn).ljust(30, b"\0") + b"\0"
    return file.getvalue() + old


def m4a(v):
    file = io.BytesIO(silence("mp4", "aac"))
    tags = MP4(file)
    tags["\xa9ART"] = v.email()
    tags["\xa9lyr"] = f"SSN {v.ssn()}"
    tags["----:com.apple.iTunes:SSN"] = MP4FreeForm(v.ssn().encode())
    file.seek(0)
    tags.save(file)
    return file.getvalue()


def mov(v):
    """A video of a phone: the place, and words in the user's data and under keys."""
    where = "-GPSCoordinates=52.52, 13.405, 34"
    keys = ["-Keys:Author=" + v.email(), "-Keys:Comment=SSN " + v.ssn(), "-Keys:" + where[1:]]
    user = ["-UserData:Comment=SSN " + v.ssn(), "-UserData:" + where[1:]]
    silent = silence("mov", "aac")
    return exiftool(silent, "-q", "-overwrite_original", *keys, *user)[1]


def flac(v):
    file = io.BytesIO(silence("flac", "flac"))
    tags = FLAC(file)
    tags["artist"] = f"Zoë {v.email()}"
    tags["ssn"] = v.ssn()
    tags["comment"] = f"SSN {v.ssn()}"
    file.seek(0)
    tags.save(file)
    return file.getvalue()


def wav(v):
    """With the list of information that libav writes, and a tag of ID3 in a chunk behind it."""
    data = silence("wav", "pcm_s16le", title="call", artist=v.email(), comment=f"SSN {v.ssn()}")
    tag = io.BytesIO()
    tags = id3.ID3()
    tags.add(id3.COMM(encoding=id3.Encoding.UTF8, lang="eng", desc="", text=f"SSN {v.ssn()}"))
    tags.save(tag, v1=0, padding=lambda info: 0)
    tag = tag.getvalue() + b"\0" * (len(tag.getvalue()) % 2)
    data += b"id3 " + struct.pack("<I", len(tag)) + tag
    return b"RIFF" + struct.pack("<I", len(data) - 8) + data[8:]


def wav_places(data, made):
    tags = id3.ID3(io.BytesIO(data[data.index(b"ID3"):]))
    for frame in tags.values():
        yield from found(str(frame), made, "id3")
    told = json.loads(exiftool(data, "-j", "-G1", "-RIFF:all")[0])[0]
    for text in told.values():
        yield from found(str(text), made, "riff")


def mp3_places(data, made):
    yield from places("id3")(data, made)


SAMPLES = [
    ("call.mp3", mp3, mp3_places),
    ("call.m4a", m4a, places("tags")),
    ("street.mov", mov, places("tags")),
    ("call.flac", flac, places("comments")),
    ("call.ogg", container("ogg", "vorbis", "stereo"), places("comments")),
    ("call.opus", container("opus", "libopus"), places("comments")),
    ("call.wav", wav, wav_places),
    ("call.avi", container("avi", "pcm_s16le"), places("riff")),
    ("call.mkv", container("mkv", "pcm_s16le"), places("tags")),
]
