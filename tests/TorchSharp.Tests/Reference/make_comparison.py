"""Comparisons by element, and questions about elements."""

import torch

from common import Area, floats, given, ints

area = Area("comparison")
area.case("eq", torch.eq, given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("eq, number", lambda a: a == 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("eq, number first", lambda a: a == 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("eq_", lambda a, b: a.eq_(b), given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("eq_, number", lambda a: a.eq_(2), given([[1.0, 2.0, 3.0]]), grad=False)
area.case("ne", torch.ne, given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("ne, number", lambda a: a != 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("ne, number first", lambda a: a != 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("ne_", lambda a, b: a.ne_(b), given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("ne_, number", lambda a: a.ne_(2), given([[1.0, 2.0, 3.0]]), grad=False)
area.case("lt", torch.lt, given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("lt, number", lambda a: a < 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("lt, number first", lambda a: a > 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("lt_", lambda a, b: a.lt_(b), given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("lt_, number", lambda a: a.lt_(2), given([[1.0, 2.0, 3.0]]), grad=False)
area.case("le", torch.le, given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("le, number", lambda a: a <= 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("le, number first", lambda a: a >= 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("le_", lambda a, b: a.le_(b), given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("le_, number", lambda a: a.le_(2), given([[1.0, 2.0, 3.0]]), grad=False)
area.case("gt", torch.gt, given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("gt, number", lambda a: a > 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("gt, number first", lambda a: a < 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("gt_", lambda a, b: a.gt_(b), given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("gt_, number", lambda a: a.gt_(2), given([[1.0, 2.0, 3.0]]), grad=False)
area.case("ge", torch.ge, given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("ge, number", lambda a: a >= 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("ge, number first", lambda a: a <= 2, given([[1.0, 2.0, 3.0]]), grad=False)
area.case("ge_", lambda a, b: a.ge_(b), given([[1.0, 2.0, 3.0]]), given([[1.0, 2.5, 2.0]]), grad=False)
area.case("ge_, number", lambda a: a.ge_(2), given([[1.0, 2.0, 3.0]]), grad=False)
area.case("isnan", torch.isnan, given([1.0, float("nan"), float("inf"), -float("inf")]), grad=False)
area.case("isinf", torch.isinf, given([1.0, float("nan"), float("inf"), -float("inf")]), grad=False)
area.case("isfinite", torch.isfinite, given([1.0, float("nan"), float("inf"), -float("inf")]), grad=False)
area.case("isneginf", torch.isneginf, given([1.0, float("nan"), float("inf"), -float("inf")]), grad=False)
area.case("isposinf", torch.isposinf, given([1.0, float("nan"), float("inf"), -float("inf")]), grad=False)
area.case("isreal", torch.isreal, given([1.0, float("nan"), float("inf"), -float("inf")]), grad=False)
area.case("isclose", torch.isclose, given([1.0, 2.0]), given([1.0000001, 2.1]), grad=False)
area.case(
    "allclose",
    lambda a, b: (torch.allclose(a, b), torch.allclose(a, a)),
    given([1.0, 2.0]), given([1.0000001, 2.1]), grad=False,
)
area.case("Equals", lambda a, b: (torch.equal(a, b), torch.equal(a, a)), floats(2, 3), floats(2, 3), grad=False)
area.case("isin", torch.isin, ints(2, 3, high=5), ints(3, high=5), dtypes=("float32",))
area.case("is_nonzero", lambda a: (torch.is_nonzero(a), torch.is_nonzero(a * 0)), given([2.0]), grad=False)
area.write()
