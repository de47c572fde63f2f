"""Logic and bits."""

import torch

from common import Area, bools, ints

area = Area("logic")
area.case("logical_and", torch.logical_and, bools(2, 3), bools(2, 3), dtypes=("float32",))
area.case("logical_or", torch.logical_or, bools(2, 3), bools(2, 3), dtypes=("float32",))
area.case("logical_xor", torch.logical_xor, bools(2, 3), bools(2, 3), dtypes=("float32",))
area.case("logical_not", torch.logical_not, bools(2, 3), dtypes=("float32",))
area.case("bitwise_and", torch.bitwise_and, ints(2, 3, high=64), ints(2, 3, high=64), dtypes=("float32",))
area.case("bitwise_or", torch.bitwise_or, ints(2, 3, high=64), ints(2, 3, high=64), dtypes=("float32",))
area.case("bitwise_xor", torch.bitwise_xor, ints(2, 3, high=64), ints(2, 3, high=64), dtypes=("float32",))
area.case("bitwise_not", torch.bitwise_not, ints(2, 3, high=64), dtypes=("float32",))
area.case(
    "bitwise_left_shift",
    torch.bitwise_left_shift,
    ints(2, 3, high=64), ints(2, 3, low=1, high=4), dtypes=("float32",),
)
area.case(
    "bitwise_right_shift",
    torch.bitwise_right_shift,
    ints(2, 3, high=64), ints(2, 3, low=1, high=4), dtypes=("float32",),
)
area.write()
