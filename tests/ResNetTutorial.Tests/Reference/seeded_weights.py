"""Weights and inputs that follow from a seed and a name alone, the same bits here as in SeededWeights.cs.

So what PyTorch computes for them can be committed as a few numbers, and the C# tests need no Python:

    model = fill(torchvision.models.resnet18(), seed=18)
    outputs = model.eval()(inputs(18, 2, 3, 64, 64))

Element k of the tensor called name comes from the k-th number of SplitMix64, started from the seed and the FNV-1a hash
of the name. Everything is computed in double precision with exactly rounded operations, and rounded to float32 once.
"""

import math

import numpy
import torch

STEP = 0x9E3779B97F4A7C15
ALL = 0xFFFFFFFFFFFFFFFF


def fill(model, seed, gain=1.0):
    """Fills parameters and buffers in place. gain multiplies what has two or more dimensions: below 1 it keeps the sums
    of deep residual networks small enough in evaluation mode for biases to matter."""
    with torch.no_grad():
        for name, tensor in model.state_dict().items():
            tensor.copy_(torch.from_numpy(values(seed, name, tuple(tensor.shape), gain)))
    return model


def inputs(seed, *shape):
    """Images with mean 0 and variance 1, as float32."""
    noise = (uniform(seed, "input", math.prod(shape)) - 0.5) * math.sqrt(12.0)
    return torch.from_numpy(noise.astype(numpy.float32).reshape(shape))


def values(seed, name, shape, gain=1.0):
    last = name.rsplit(".", 1)[-1]
    if last == "num_batches_tracked":
        return numpy.zeros(shape, numpy.int64)
    count = math.prod(shape)
    u = uniform(seed, name, count)
    if len(shape) >= 2:
        # He et al. 2015, arXiv 1502.01852: variance 2 / fan_in, here of a uniform distribution.
        bound = gain * math.sqrt(6.0 / (count // shape[0]))
        drawn = (2.0 * u - 1.0) * bound
    elif last in ("weight", "running_var"):
        drawn = u + 0.5
    else:
        drawn = (u - 0.5) * 0.5
    return drawn.astype(numpy.float32).reshape(shape)


def uniform(seed, name, count):
    """count numbers in [0, 1) with 24 bits each."""
    start = mix((mix((seed + STEP) & ALL) ^ (fnv1a(name) * 0xD1342543DE82EF95)) & ALL)
    steps = numpy.arange(1, count + 1, dtype=numpy.uint64) * numpy.uint64(STEP)   # wraps, as it should
    z = steps + numpy.uint64(start)
    z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
    z = z ^ (z >> numpy.uint64(31))
    return (z >> numpy.uint64(40)).astype(numpy.float64) / 2.0**24


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & ALL
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & ALL
    return z ^ (z >> 31)


def fnv1a(text):
    hash = 0xCBF29CE484222325
    for byte in text.encode():
        hash = ((hash ^ byte) * 0x100000001B3) & ALL
    return hash
