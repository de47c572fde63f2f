"""Sorted, ranked and searched."""

import torch

from common import Area, distinct, floats, given

area = Area("sorting")
area.case("sort", torch.sort, distinct(3, 4))
area.case("sort, stable", lambda a: torch.sort(a, dim=0, descending=True, stable=True), distinct(3, 4))
area.case("sort, names", torch.sort, distinct(3, 4))
area.case("argsort", lambda a: torch.argsort(a, 0, True), distinct(3, 4), grad=False)
area.case("msort", torch.msort, distinct(3, 4))
area.case("topk", lambda a: torch.topk(a, 2, 1), distinct(3, 4))
area.case("kthvalue", lambda a: torch.kthvalue(a, 2, 0, True), distinct(3, 4))
area.case(
    "unique",
    lambda a: torch.unique(a, return_inverse=True, return_counts=True),
    given([[2.0, 1.0, 2.0, 3.0, 3.0]]), grad=False,
)
area.case(
    "unique, dim",
    lambda a: torch.unique(a, return_inverse=True, return_counts=True, dim=1),
    given([[2.0, 1.0, 2.0, 3.0, 3.0]]), grad=False,
)
area.case("unique, alone", lambda a: torch.unique(a), given([[2.0, 1.0, 2.0, 3.0, 3.0]]), grad=False)
area.case(
    "unique_consecutive",
    lambda a: torch.unique_consecutive(a, return_inverse=True, return_counts=True),
    given([2.0, 2.0, 1.0, 3.0, 3.0]), grad=False,
)
area.case("bucketize", torch.bucketize, floats(2, 3), given([-1.0, 0.0, 1.0]), grad=False)
area.case(
    "searchsorted",
    lambda a, b: torch.searchsorted(a, b, right=True),
    given([-1.0, 0.0, 1.0]), floats(2, 3), grad=False,
)
area.case("diff", torch.diff, floats(3, 4))
area.case("diff, ends", lambda a, b: torch.diff(a, 2, 1, prepend=b, append=b), floats(3, 4), floats(3, 1))
area.write()
