"""Tensors from nothing but numbers."""

import torch

from common import Area, floats

area = Area("creation")
area.case(
    "arange",
    lambda: (torch.arange(5), torch.arange(1, 5), torch.arange(0, 1, 0.25), torch.arange(3, dtype=torch.float64)),
    dtypes=("float32",),
)
area.case(
    "linspace",
    lambda: (torch.linspace(0, 1, 4), torch.linspace(0, 1, 4, dtype=torch.float64)),
    dtypes=("float32",),
)
area.case("logspace", lambda: (torch.logspace(0, 2, 3), torch.logspace(0, 2, 3, base=2)), dtypes=("float32",))
area.case("eye", lambda: (torch.eye(2), torch.eye(2, 3)), dtypes=("float32",))
area.case("tril_indices", lambda: (torch.tril_indices(3, 3), torch.triu_indices(3, 3, 1)), dtypes=("float32",))
area.case(
    "zeros",
    lambda: (torch.zeros(2), torch.zeros(2, 3), torch.zeros(1, 2, 3), torch.zeros(1, 2, 3, 1)),
    dtypes=("float32",),
)
area.case(
    "ones",
    lambda: (torch.ones(2), torch.ones(2, 3), torch.ones(1, 2, 3), torch.ones(1, 2, 3, 1)),
    dtypes=("float32",),
)
area.case(
    "full",
    lambda: (torch.full((2,), 1.5), torch.full((2, 3), 1.5), torch.full((1, 2, 3), 1.5), torch.full((1, 2, 3, 1), 1.5)),
    dtypes=("float32",),
)
area.case(
    "zeros_like",
    lambda a: (torch.zeros_like(a), torch.zeros_like(a, dtype=torch.int64)),
    floats(2, 3), grad=False,
)
area.case(
    "ones_like",
    lambda a: (torch.ones_like(a), torch.ones_like(a, dtype=torch.int64)),
    floats(2, 3), grad=False,
)
area.case("full_like", lambda a: torch.full_like(a, 2), floats(2, 3), grad=False)
area.case(
    "new_zeros",
    lambda a: (a.new_zeros(2), a.new_zeros(2, 3), a.new_zeros(1, 2, 3), a.new_zeros(1, 2, 3, 1)),
    floats(2, 3), grad=False,
)
area.case(
    "new_ones",
    lambda a: (a.new_ones(2), a.new_ones(2, 3), a.new_ones(1, 2, 3), a.new_ones(1, 2, 3, 1)),
    floats(2, 3), grad=False,
)
area.case(
    "new_full",
    lambda a: (a.new_full((2,), 7), a.new_full((2, 3), 7), a.new_full((1, 2, 3), 7), a.new_full((1, 2, 3, 1), 7)),
    floats(2, 3), grad=False,
)
area.case("bartlett_window", lambda: (torch.bartlett_window(5), torch.bartlett_window(5, False)), dtypes=("float32",))
area.case("blackman_window", lambda: (torch.blackman_window(5), torch.blackman_window(5, False)), dtypes=("float32",))
area.case("hann_window", lambda: (torch.hann_window(5), torch.hann_window(5, False)), dtypes=("float32",))
area.case("hamming_window", lambda: torch.hamming_window(5), dtypes=("float32",))
area.case("kaiser_window", lambda: torch.kaiser_window(5), dtypes=("float32",))
area.case(
    "types",
    lambda a: (a.to(torch.int64), a.int(), a.short(), a.char(), a.byte(), a.bool(), a.half(), a.float(), a.double()),
    floats(2, 3, low=0, high=5), grad=False,
)
area.case("to, gradient", lambda a: a.to(torch.float64) * 2, floats(2, 3))
area.write()
