"""torch.linalg."""

import torch

from common import Area, floats, given

area = Area("linalg")
area.case("cross", torch.linalg.cross, floats(2, 3), floats(2, 3))
area.case("slogdet", torch.linalg.slogdet, given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]))
area.case("diagonal", lambda a: torch.linalg.diagonal(a, offset=1), floats(3, 3))
area.case("inv_ex", torch.linalg.inv_ex, given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), grad=False)
area.case(
    "pinv, rtol",
    lambda a: torch.linalg.pinv(a, rtol=0.1),
    given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), grad=False,
)
area.case(
    "pinv, tensors",
    lambda a, b: torch.linalg.pinv(a, atol=b),
    given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), given(0.1), grad=False,
)
area.case(
    "matrix_rank",
    torch.linalg.matrix_rank,
    given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), grad=False,
)
area.case(
    "matrix_rank, tensors",
    lambda a, b: torch.linalg.matrix_rank(a, atol=b),
    given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), given(2.5), grad=False,
)
area.case("tensorinv", lambda a: torch.linalg.tensorinv(a, 1), floats(4, 2, 2), loose=100)
area.case(
    "tensorsolve",
    lambda a, b: torch.linalg.tensorsolve(a, b, dims=(1,)),
    floats(4, 2, 2), floats(4), grad=False, loose=100,
)
area.case("vander", torch.linalg.vander, floats(3), grad=False)
area.case("vecdot", torch.linalg.vecdot, floats(2, 3), floats(2, 3))
area.case("cholesky", torch.linalg.cholesky, given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]))
area.case("cholesky_ex", torch.linalg.cholesky_ex, given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]))
area.case(
    "eigvals",
    lambda a: torch.linalg.eigvals(a).real.sort().values,
    given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]),
)
area.case("eigvalsh", torch.linalg.eigvalsh, given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), grad=False)
area.case(
    "eigh",
    lambda a: torch.linalg.eigh(a)[1].abs(),
    given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), grad=False,
)
area.case(
    "ldl",
    lambda a, b: torch.linalg.ldl_solve(*torch.linalg.ldl_factor(a), b),
    given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), floats(3, 2), grad=False, loose=10,
)
area.case(
    "lu_solve",
    lambda a, b: torch.linalg.lu_solve(*torch.linalg.lu_factor(a), b),
    given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), floats(3, 2), grad=False,
)
area.case("qr", torch.linalg.qr, given([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]]))
area.case(
    "qr, complete",
    lambda a: torch.linalg.qr(a, mode="complete"),
    given([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]]), grad=False,
)
area.case("svd", lambda a: torch.linalg.svd(a, full_matrices=False)[1], floats(2, 3))
area.case(
    "svd, back",
    lambda a: (lambda u, s, v: u @ torch.diag(s) @ v)(*torch.linalg.svd(a, full_matrices=False)),
    floats(2, 3), grad=False, loose=10,
)
area.case("solve", torch.linalg.solve, given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), floats(3, 2))
area.case("solve_ex", torch.linalg.solve_ex, given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), floats(3, 2))
area.case(
    "solve, right",
    lambda a, b: torch.linalg.solve(a, b, left=False),
    given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), floats(2, 3),
)
area.case(
    "solve_triangular",
    lambda a, b: torch.linalg.solve_triangular(a, b, upper=True),
    given([[2.0, 1.0], [0.0, 3.0]]), floats(2, 2),
)
area.case("lstsq", lambda a, b: torch.linalg.lstsq(a, b).solution, floats(4, 2), floats(4, 3), grad=False, loose=10)
area.case("cond", torch.linalg.cond, given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]))
area.case(
    "cond, one",
    lambda a: torch.linalg.cond(a, 1),
    given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), grad=False,
)
area.case(
    "cond, named",
    lambda a: torch.linalg.cond(a, "fro"),
    given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]), grad=False,
)
area.case("matrix_norm", torch.linalg.matrix_norm, floats(2, 3))
area.case("matrix_norm, one", lambda a: torch.linalg.matrix_norm(a, 1), floats(2, 3))
area.case("norm", torch.linalg.norm, floats(2, 3))
area.case("vector_norm", lambda a: torch.linalg.vector_norm(a, 3, dim=1, keepdim=True), floats(2, 3))
area.write()
