"""A model as bytes and back: magic, versions, sizes, checksum, then the tables, zlib-packed,
little-endian.

Plain numbers, no code and no words. It is a cache of what the journal's decisions taught: whatever does
not fit in every respect is refused, and the model is learned again from them.
"""

import struct
import sys
import zlib
from array import array
from hashlib import sha256
from math import isfinite

from moderator.spam import features
from moderator.spam.model import Model
from moderator.spam.phrases import NONE, PhraseList
from moderator.spam.thresholds import LOOK_BACK, Thresholds

VERSION = 1
_MAGIC = b"MODSPAM\n"
_HEAD = struct.Struct("<8sHHHxxIIII32s")
"""Magic, version, version of the features, bits; spam and approved learned, scores kept, bytes unpacked;
checksum."""


class Unfit(ValueError):
    """These bytes are no model that this program can use: damaged, or of another version."""


def pack(model: Model) -> bytes:
    """The model as bytes, 0.1 to 0.5 MB."""
    body = b"".join(map(_little, (*_tables(model), model.thresholds.scores)))
    packed = zlib.compress(body, 6)
    scorer, kept = model.scorer, len(model.thresholds.scores)
    counts = (scorer.spam, scorer.honest, kept, len(body))
    head = _HEAD.pack(_MAGIC, VERSION, features.VERSION, features.BITS, *counts, bytes(32))
    return (
        _HEAD.pack(_MAGIC, VERSION, features.VERSION, features.BITS, *counts, sha256(head + packed).digest())
        + packed
    )


def unpack(blob: bytes, phrases: PhraseList = NONE) -> Model:
    """The model that `pack` wrote; raises `Unfit` for anything else."""
    if len(blob) < _HEAD.size:
        raise Unfit("too short")
    magic, version, seen, bits, spam, honest, kept, size, digest = _HEAD.unpack_from(blob)
    if (magic, version, seen, bits) != (_MAGIC, VERSION, features.VERSION, features.BITS):
        raise Unfit("another kind or version")
    model = Model(phrases)
    model.scorer.spam, model.scorer.honest = spam, honest
    tables = _tables(model)
    expected = sum(len(table) * table.itemsize for table in tables) + 4 * kept
    if size != expected or kept > LOOK_BACK:
        raise Unfit("sizes that do not belong together")
    packed = blob[_HEAD.size :]
    if sha256(blob[: _HEAD.size - 32] + bytes(32) + packed).digest() != digest:
        raise Unfit("damaged")
    body = _inflate(packed, expected)
    scores = array("f", bytes(4 * kept))
    at = 0
    for table in (*tables, scores):
        end = at + len(table) * table.itemsize
        memoryview(table).cast("B")[:] = _turned(table.typecode, body[at:end])
        at = end
        if not isfinite(sum(table)):
            raise Unfit("a number that is none")
    model.thresholds = Thresholds(scores)
    model.scorer.work_out()
    return model


def _tables(model: Model) -> list["array[float] | array[int]"]:
    scorer, tally = model.scorer, model.tally
    return [scorer.weights, scorer.doubts, scorer.in_spam, scorer.in_honest, tally.spam, tally.honest]


def _inflate(packed: bytes, expected: int) -> bytes:
    """Never more than expected, whatever the bytes say."""
    unpacker = zlib.decompressobj()
    try:
        body = unpacker.decompress(packed, expected + 1)
    except zlib.error as error:
        raise Unfit("damaged") from error
    if len(body) != expected or not unpacker.eof:
        raise Unfit("sizes that do not belong together")
    return body


def _little(table: "array[float] | array[int]") -> bytes:
    return _turned(table.typecode, table.tobytes())


def _turned(typecode: str, raw: bytes) -> bytes:
    """From this machine's byte order to the little-endian one, or back."""
    if sys.byteorder == "little":
        return raw
    table: array[int] = array({"f": "I"}.get(typecode, typecode), raw)
    table.byteswap()
    return table.tobytes()
