"""Trigonometric and hyperbolic functions."""

import torch

from common import Area, floats

area = Area("trigonometry")
area.case("sin", torch.sin, floats(2, 3))
area.case("cos", torch.cos, floats(2, 3))
area.case("tan", torch.tan, floats(2, 3))
area.case("sinh", torch.sinh, floats(2, 3))
area.case("cosh", torch.cosh, floats(2, 3))
area.case("tanh", torch.tanh, floats(2, 3))
area.case("atan", torch.atan, floats(2, 3))
area.case("asinh", torch.asinh, floats(2, 3))
area.case("asinh_", torch.asinh, floats(2, 3), grad=False)
area.case("asin", torch.asin, floats(2, 3, low=-0.9, high=0.9))
area.case("acos", torch.acos, floats(2, 3, low=-0.9, high=0.9))
area.case("atanh", torch.atanh, floats(2, 3, low=-0.9, high=0.9))
area.case("atanh_", torch.atanh, floats(2, 3, low=-0.9, high=0.9), grad=False)
area.case("acosh", torch.acosh, floats(2, 3, low=1.1, high=4))
area.case("acosh_", torch.acosh, floats(2, 3, low=1.1, high=4), grad=False)
area.case("atan2", torch.atan2, floats(2, 3), floats(2, 3, low=0.2, high=3))
area.write()
