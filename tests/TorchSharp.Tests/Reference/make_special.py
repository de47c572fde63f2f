"""Special functions."""

import torch

from common import Area, floats

area = Area("special")
area.case("erf", torch.erf, floats(2, 3))
area.case("erfc", torch.erfc, floats(2, 3))
area.case("i0", torch.i0, floats(2, 3))
area.case("erfinv", torch.erfinv, floats(2, 3, low=-0.9, high=0.9))
area.case("lgamma", torch.lgamma, floats(2, 3, low=0.2, high=3))
area.case("digamma", torch.digamma, floats(2, 3, low=0.2, high=3))
area.case("polygamma", lambda a: torch.polygamma(2, a), floats(2, 3, low=0.2, high=3))
area.case("mvlgamma", lambda a: torch.mvlgamma(a, 2), floats(2, 3, low=2, high=5))
area.case("igamma", torch.igamma, floats(2, 3, low=0.2, high=3), floats(2, 3, low=0.2, high=3), grad=False)
area.case("igammac", torch.igammac, floats(2, 3, low=0.2, high=3), floats(2, 3, low=0.2, high=3), grad=False)
area.write()
