"""Elements picked out, or written, by index or mask."""

import torch

from common import Area, bools, floats, given, ints

area = Area("selecting")
area.case("gather", lambda a, b: torch.gather(a, 1, b), floats(3, 4), given([[0, 2, 1], [1, 1, 0]], torch.int64))
area.case(
    "scatter",
    lambda a, b, c: torch.scatter(a, 1, b, c),
    floats(3, 4), given([[0, 2, 1], [1, 3, 0]], torch.int64), floats(2, 3),
)
area.case(
    "scatter_add",
    lambda a, b, c: torch.scatter_add(a, 1, b, c),
    floats(3, 4), given([[0, 2, 1], [1, 1, 0]], torch.int64), floats(2, 3),
)
area.case("index_select", lambda a, b: torch.index_select(a, 0, b), floats(3, 4), given([2, 0], torch.int64))
area.case(
    "index_add",
    lambda a, b, c: torch.index_add(a, 0, b, c, alpha=2),
    floats(3, 4), given([2, 0], torch.int64), floats(2, 4),
)
area.case(
    "index_copy",
    lambda a, b, c: torch.index_copy(a, 0, b, c),
    floats(3, 4), given([2, 0], torch.int64), floats(2, 4),
)
area.case("index_fill", lambda a, b: torch.index_fill(a, 0, b, 7), floats(3, 4), given([2, 0], torch.int64))
area.case("masked_select", torch.masked_select, floats(3, 4), bools(3, 4))
area.case("masked_fill", lambda a, b: torch.masked_fill(a, b, 7), floats(3, 4), bools(3, 4))
area.case("masked_scatter", torch.masked_scatter, floats(3, 4), bools(3, 4), floats(12))
area.case("take", torch.take, floats(3, 4), given([0, 5, 11], torch.int64))
area.case(
    "take_along_dim",
    lambda a, b: torch.take_along_dim(a, b, 1),
    floats(3, 4), given([[0, 2, 1], [1, 1, 0], [3, 2, 1]], torch.int64),
)
area.case("take_along_dim, list", lambda a: torch.take_along_dim(a, torch.tensor([2, 0])), floats(4))
area.case("where", torch.where, bools(2, 3), floats(2, 3), floats(2, 3))
area.case("where, indices", torch.where, bools(2, 3), dtypes=("float32",))
area.case("nonzero", torch.nonzero, ints(3, 4, high=2), dtypes=("float32",))
area.case("argwhere", torch.argwhere, ints(3, 4, high=2), dtypes=("float32",))
area.case("nonzero_as_list", lambda a: torch.nonzero(a).chunk(2, 1), ints(3, 4, high=2), dtypes=("float32",))
area.case("select_scatter", lambda a, b: torch.select_scatter(a, b, 1, 2), floats(3, 4), floats(3))
area.case("slice_scatter", lambda a, b: torch.slice_scatter(a, b, 1, 0, 4, 2), floats(3, 4), floats(3, 2))
area.case("diagonal_scatter", lambda a, b: torch.diagonal_scatter(a, b, 1), floats(3, 3), floats(2))
area.case("index, number", lambda a: (a[1], a[1, 2], a[-1, 0, 3]), floats(2, 3, 4))
area.case("index, range", lambda a: (a[:, 1:], a[..., ::2], a[:, None, 0]), floats(2, 3, 4))
area.case("index, tensor", lambda a, b: (a[b], a[:, b], a[b, 1:]), floats(3, 4), given([2, 0], torch.int64))
area.case(
    "index, pairs",
    lambda a, b, c: a[b, c],
    floats(3, 4), given([2, 0], torch.int64), given([1, 3], torch.int64),
)
area.case("index, mask", lambda a, b: a[b], floats(3, 4), bools(3, 4))
area.case("index, truth", lambda a: (a[True], a[False]), floats(3, 4))
area.case(
    "index_put_",
    lambda a, b, c: a.index_put_((b,), c),
    floats(3, 4), given([2, 0], torch.int64), floats(2, 4), grad=False,
)
area.case(
    "index_put_, accumulate",
    lambda a, b, c: a.index_put_((b,), c, accumulate=True),
    floats(3, 4), given([1, 1], torch.int64), floats(2, 4), grad=False,
)
area.case(
    "index_put_, number",
    lambda a, b: a.index_put_((b,), torch.tensor(5, dtype=a.dtype)),
    floats(3, 4), given([2, 0], torch.int64), grad=False,
)
area.write()
