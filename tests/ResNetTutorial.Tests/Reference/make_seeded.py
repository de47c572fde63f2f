"""seeded.json: what seeded_weights.py makes of a few names, for SeededWeightsTests.cs."""

import json
import pathlib

from seeded_weights import inputs, values

CASES = [
    ("conv1.weight", [4, 3, 7, 7], 1.0),
    ("layer1.0.bn1.weight", [5], 1.0),
    ("layer1.0.bn1.bias", [5], 1.0),
    ("layer1.0.bn1.running_mean", [5], 1.0),
    ("layer1.0.bn1.running_var", [5], 1.0),
    ("fc.weight", [10, 6], 0.7),
    ("fc.bias", [10], 0.7),
]


def bits(array):
    return [f"{value:08x}" for value in array.reshape(-1).view("uint32").tolist()]


made = [
    {"name": name, "seed": seed, "shape": shape, "gain": gain, "bits": bits(values(seed, name, shape, gain))}
    for seed in (0, 18, -3)
    for name, shape, gain in CASES
]
made.append({"name": "input", "seed": 18, "shape": [1, 2, 3, 4], "gain": 1.0, "bits": bits(inputs(18, 1, 2, 3, 4).numpy())})
lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in made)
pathlib.Path(__file__).with_name("seeded.json").write_text(f"[\n{lines}\n]\n")
print(f"seeded.json: {len(made)} cases")
