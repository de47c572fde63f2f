"""Complex numbers."""

import torch

from common import Area, floats

area = Area("complex")
area.case("complex", torch.complex, floats(2, 3), floats(2, 3), grad=False)
area.case("polar", torch.polar, floats(2, 3, low=0.1, high=2), floats(2, 3), grad=False)
area.case("conj", lambda a, b: torch.conj(torch.complex(a, b)), floats(2, 3), floats(2, 3), grad=False)
area.case(
    "conj_physical",
    lambda a, b: torch.conj_physical(torch.complex(a, b)),
    floats(2, 3), floats(2, 3), grad=False,
)
area.case(
    "resolve_conj",
    lambda a, b: torch.resolve_conj(torch.complex(a, b)),
    floats(2, 3), floats(2, 3), grad=False,
)
area.case("resolve_neg", lambda a, b: torch.resolve_neg(torch.complex(a, b)), floats(2, 3), floats(2, 3), grad=False)
area.case(
    "real and imag",
    lambda a, b: (torch.complex(a, b).real, torch.complex(a, b).imag),
    floats(2, 3), floats(2, 3),
)
area.case("view_as_real", lambda a, b: torch.view_as_real(torch.complex(a, b)), floats(2, 3), floats(2, 3))
area.case(
    "kinds",
    lambda a, b: (torch.is_complex(a), torch.is_complex(torch.complex(a, b)), torch.complex(a, b).conj().is_conj(), a.is_neg()),
    floats(2, 3), floats(2, 3), grad=False,
)
area.case(
    "angle, complex",
    lambda a, b: (torch.angle(torch.complex(a, b)), torch.abs(torch.complex(a, b))),
    floats(2, 3), floats(2, 3), grad=False,
)
area.write()
