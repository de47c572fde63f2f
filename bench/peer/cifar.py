"""CIFAR-10 from an archive of image files (train/CLASS/*, test/CLASS/*) to the layout of the official binary files: a record is one
label byte and 3,072 pixel bytes, red, green and blue planes. Images that were JPEG on the way are not the official pixels: source.txt
says so.

    python3 cifar.py ARCHIVE.tar.xz FOLDER      (needs numpy and Pillow)
"""

import collections
import hashlib
import io
import os
import sys
import tarfile

import numpy
from PIL import Image

archive, folder = sys.argv[1:]
found = collections.defaultdict(list)
with tarfile.open(archive) as files:
    for member in files:
        part, *rest = member.name.removeprefix("./").split("/")
        if member.isfile() and len(rest) == 2:
            image = Image.open(io.BytesIO(files.extractfile(member).read())).convert("RGB")
            found[part].append((*rest, image.format or os.path.splitext(member.name)[1][1:], numpy.asarray(image)))
names = sorted({name for name, *_ in found["train"]})
if len(names) != 10 or (len(found["train"]), len(found["test"])) != (50_000, 10_000):
    sys.exit(f"{archive}: {len(found['train'])} and {len(found['test'])} images of {len(names)} classes are not CIFAR-10's 50,000 and 10,000 of 10.")


def records(part):
    """Classes mixed, in an order that is the same each time."""
    rows = [bytes([names.index(name)]) + pixels.transpose(2, 0, 1).tobytes() for name, _, _, pixels in sorted(found[part], key=lambda each: each[:2])]
    return [rows[k] for k in numpy.random.default_rng(2015).permutation(len(rows))]


os.makedirs(folder, exist_ok=True)
train = records("train")
for k in range(5):
    with open(os.path.join(folder, f"data_batch_{k + 1}.bin"), "wb") as file:
        file.write(b"".join(train[10_000 * k:10_000 * (k + 1)]))
with open(os.path.join(folder, "test_batch.bin"), "wb") as file:
    file.write(b"".join(records("test")))
with open(archive, "rb") as file:
    digest = hashlib.sha256(file.read()).hexdigest()
kinds = sorted({kind for part in found.values() for _, _, kind, _ in part})
with open(os.path.join(folder, "source.txt"), "w") as file:
    file.write(f"the 60,000 images re-encoded as {', '.join(kinds)}, not the official archive: {os.path.basename(archive)}, SHA-256 {digest}\n")
