"""Reference numbers for the TorchSharp tests, made with PyTorch.

A script make_<area>.py beside this file declares cases and writes <area>.json; Reference.cs says what the C# side
computes for each and compares. `./make` runs them all (Debian: apt-get install -y python3-torch).

    area = Area("pointwise")
    area.case("abs", torch.abs, floats(2, 3))
    area.write()

A case runs once in float32 and once in float64 on the same inputs. Recorded are the outputs and, where a float output
depends on a float input, the gradient of sum(output * weights) with respect to each, weights being sin(1), sin(2), ...
through each output in order.
"""

import json
import math
import pathlib
import zlib

import numpy
import torch

torch.set_num_threads(1)


def floats(*shape, low=None, high=None):
    """Numbers with three decimals: standard normal, or uniform from low to high."""
    def draw(random):
        drawn = random.standard_normal(shape) if low is None else random.uniform(low, high, shape)
        return torch.tensor(numpy.round(drawn, 3), dtype=torch.float64)
    return draw


def ints(*shape, low=0, high=10):
    """Whole numbers from low to high - 1, as int64."""
    return lambda random: torch.tensor(random.randint(low, high, shape), dtype=torch.int64)


def bools(*shape):
    return lambda random: torch.tensor(random.randint(0, 2, shape), dtype=torch.bool)


def distinct(*shape):
    """Floats no two of which are equal or close: for sorting, pooling and maxima."""
    def draw(random):
        count = math.prod(shape)
        return torch.tensor(random.permutation(count).reshape(shape) * 0.25 - count / 8, dtype=torch.float64)
    return draw


def given(values, dtype=None):
    """These values: floats unless a dtype says otherwise."""
    return lambda random: torch.tensor(values, dtype=dtype or torch.float64)


def weights_like(output):
    count = torch.arange(1, output.numel() + 1, dtype=torch.float64)
    return torch.sin(count).reshape(output.shape).to(output.dtype)


def flat(result):
    """The tensors of a result; numbers and truths count as tensors of one element."""
    if isinstance(result, torch.Tensor):
        return [result]
    if isinstance(result, bool):
        return [torch.tensor(result)]
    if isinstance(result, int):
        return [torch.tensor(result, dtype=torch.int64)]
    if isinstance(result, float):
        return [torch.tensor(result, dtype=torch.float64)]
    return [tensor for part in result for tensor in flat(part)]


class Area:
    def __init__(self, name):
        self.name = name
        self.cases = []

    def case(self, name, function, *inputs, dtypes=("float32", "float64"), grad=True, loose=1):
        """function gets the inputs. loose: how many times the usual tolerance, for sums that cancel; say why."""
        random = numpy.random.RandomState(zlib.crc32(f"{self.name}/{name}".encode()))
        drawn = [draw(random) for draw in inputs]
        record = {"name": name}
        if loose != 1:
            record["loose"] = loose
        record["inputs"] = [encoded(tensor, "float" if tensor.is_floating_point() else None) for tensor in drawn]
        for dtype in dtypes:
            record[dtype] = self.run(function, drawn, getattr(torch, dtype), grad)
        if any(other["name"] == name for other in self.cases):
            raise ValueError(f"{self.name}: two cases are called {name}")
        self.cases.append(record)

    @staticmethod
    def run(function, drawn, dtype, grad):
        leaves = [
            tensor.to(dtype).requires_grad_(grad) if tensor.is_floating_point() else tensor.clone() for tensor in drawn
        ]
        outputs = flat(function(*leaves))
        found = {"outputs": [encoded(tensor.detach()) for tensor in outputs]}
        tracked = [tensor for tensor in outputs if tensor.requires_grad]
        if tracked:
            total = sum((tensor * weights_like(tensor)).sum() for tensor in tracked)
            total.backward()
            found["grads"] = [None if leaf.grad is None else encoded(leaf.grad) for leaf in leaves]
        return found

    def write(self):
        path = pathlib.Path(__file__).with_name(f"{self.name}.json")
        lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in self.cases)
        path.write_text(f"[\n{lines}\n]\n")
        print(f"{path.name}: {len(self.cases)} cases")


def encoded(tensor, type=None):
    type = type or str(tensor.dtype).removeprefix("torch.")
    return {"type": type, "shape": list(tensor.shape), "data": [number(value) for value in values_of(tensor)]}


def values_of(tensor):
    tensor = tensor.detach().clone()   # of zeros that autograd has not written down, too
    if tensor.is_complex():
        tensor = torch.view_as_real(tensor.resolve_conj())
    return tensor.reshape(-1).numpy().tolist() if tensor.dtype != torch.float32 else [
        float(f"{value:.9g}") for value in tensor.reshape(-1).tolist()
    ]


def number(value):
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)   # JSON has no word for it
    return value
