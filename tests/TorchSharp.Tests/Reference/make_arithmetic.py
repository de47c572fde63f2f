"""Sums, products and the like."""

import torch

from common import Area, floats, ints

area = Area("arithmetic")
area.case("add", torch.add, floats(2, 3), floats(2, 3))
area.case("add, broadcast", torch.add, floats(2, 3), floats(3))
area.case("add, alpha", lambda a, b: torch.add(a, b, alpha=2), floats(2, 3), floats(2, 3))
area.case("add, number", lambda a: a + 1.5, floats(2, 3))
area.case("add, whole number", lambda a: a + 2, floats(2, 3))
area.case("add, number, alpha", lambda a: torch.add(a, 3, alpha=2), floats(2, 3))
area.case("sub", torch.sub, floats(2, 3), floats(2, 3))
area.case("sub, number", lambda a: a - 1.5, floats(2, 3))
area.case("mul", torch.mul, floats(2, 3), floats(2, 3))
area.case("mul, number", lambda a: a * 1.5, floats(2, 3))
area.case("sub, from a number", lambda a: 1.5 - a, floats(2, 3))
area.case("sub, whole number", lambda a: 2 - a, floats(2, 3))
area.case("mul, number first", lambda a: 1.5 * a, floats(2, 3))
area.case("mul, whole number", lambda a: a * 3, floats(2, 3))
area.case("div", torch.div, floats(2, 3), floats(2, 3, low=0.2, high=3))
area.case("div, number", lambda a: a / 1.5, floats(2, 3))
area.case("div, of a number", lambda a: 1.5 / a, floats(2, 3, low=0.2, high=3))
area.case("div, whole number", lambda a: a / 3, floats(2, 3))
area.case("div, of a whole number", lambda a: 3 / a, floats(2, 3, low=0.2, high=3))
area.case(
    "div, floor",
    lambda a, b: torch.div(a, b, rounding_mode="floor"),
    floats(2, 3), floats(2, 3, low=0.2, high=3),
)
area.case("div, number, floor", lambda a: torch.div(a, 0.7, rounding_mode="floor"), floats(2, 3))
area.case(
    "div, trunc",
    lambda a, b: torch.div(a, b, rounding_mode="trunc"),
    floats(2, 3), floats(2, 3, low=0.2, high=3),
)
area.case("div, number, trunc", lambda a: torch.div(a, 0.7, rounding_mode="trunc"), floats(2, 3))
area.case("floor_divide", torch.floor_divide, floats(2, 3), floats(2, 3, low=0.2, high=3), grad=False)
area.case("floor_divide, number", lambda a: torch.floor_divide(a, 0.7), floats(2, 3), grad=False)
area.case("remainder", torch.remainder, floats(2, 3), floats(2, 3, low=0.2, high=3))
area.case("remainder, number", lambda a: torch.remainder(a, 0.7), floats(2, 3))
area.case("remainder, whole number", lambda a: torch.remainder(a, 2), floats(2, 3))
area.case("fmod", torch.fmod, floats(2, 3), floats(2, 3, low=0.2, high=3))
area.case("fmod, number", lambda a: torch.fmod(a, 0.7), floats(2, 3))
area.case("pow", torch.pow, floats(2, 3, low=0.2, high=3), floats(2, 3))
area.case("pow, number", lambda a: torch.pow(a, 3), floats(2, 3))
area.case("pow, fraction", lambda a: torch.pow(a, 0.5), floats(2, 3, low=0.2, high=3))
area.case("float_power", torch.float_power, floats(2, 3, low=0.2, high=3), floats(2, 3))
area.case(
    "float_power_",
    lambda a, b: torch.float_power(a, b),
    floats(2, 3, low=0.2, high=3), floats(2, 3), dtypes=("float64",),
)
area.case("neg", torch.neg, floats(2, 3))
area.case("positive", torch.positive, floats(2, 3))
area.case("lerp", torch.lerp, floats(2, 3), floats(2, 3), floats(2, 3))
area.case("addcmul", lambda a, b, c: torch.addcmul(a, b, c, value=0.5), floats(2, 3), floats(2, 3), floats(2, 3))
area.case(
    "addcdiv",
    lambda a, b, c: torch.addcdiv(a, b, c, value=0.5),
    floats(2, 3), floats(2, 3), floats(2, 3, low=0.2, high=3),
)
area.case("addcdiv, value 1", torch.addcdiv, floats(2, 3), floats(2, 3), floats(2, 3, low=0.2, high=3))
area.case(
    "whole numbers",
    lambda a, b: (a + b, a - b, a * b, a / b, a // b, a % b),
    ints(2, 3, low=-9, high=9), ints(2, 3, low=1, high=5), dtypes=("float32",),
)
area.write()
