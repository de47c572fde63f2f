"""Sums, products and the like."""

import torch

from common import Area, floats

area = Area("arithmetic")
area.case("add", torch.add, floats(2, 3), floats(2, 3))
area.case("add, broadcast", torch.add, floats(2, 3), floats(3))
area.case("add, alpha", lambda a, b: torch.add(a, b, alpha=2), floats(2, 3), floats(2, 3))
area.case("add, number", lambda a: a + 1.5, floats(2, 3))
area.write()
