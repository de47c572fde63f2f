"""Products of vectors and matrices, and what is made of them."""

import torch

from common import Area, floats, given

area = Area("matrices")
area.case("matmul", torch.matmul, floats(2, 3), floats(3, 4))
area.case("matmul, batch", torch.matmul, floats(5, 2, 3), floats(3, 4))
area.case("mv", torch.mv, floats(2, 3), floats(3))
area.case("bmm", torch.bmm, floats(2, 2, 3), floats(2, 3, 2))
area.case("dot", torch.dot, floats(3), floats(3))
area.case("outer", torch.outer, floats(2), floats(3))
area.case("kron", torch.kron, floats(2, 2), floats(1, 3))
area.case("tensordot", lambda a, b: torch.tensordot(a, b, dims=2), floats(2, 3, 4), floats(3, 4, 5))
area.case("addmm", lambda a, b, c: torch.addmm(a, b, c, beta=0.5, alpha=2), floats(2, 4), floats(2, 3), floats(3, 4))
area.case("addmv", lambda a, b, c: torch.addmv(a, b, c, beta=0.5, alpha=2), floats(2), floats(2, 3), floats(3))
area.case("addr", lambda a, b, c: torch.addr(a, b, c, beta=0.5, alpha=2), floats(2, 3), floats(2), floats(3))
area.case(
    "addbmm",
    lambda a, b, c: torch.addbmm(a, b, c, beta=0.5, alpha=2),
    floats(2, 4), floats(2, 2, 3), floats(2, 3, 4),
)
area.case(
    "baddbmm",
    lambda a, b, c: torch.baddbmm(a, b, c, beta=0.5, alpha=2),
    floats(2, 2, 4), floats(2, 2, 3), floats(2, 3, 4),
)
area.case("trace", torch.trace, floats(3, 3))
area.case("det", torch.det, floats(3, 3), loose=10)
area.case("logdet", torch.logdet, given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]))
area.case("inverse", torch.inverse, given([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]))
area.case("pinverse", torch.pinverse, floats(2, 3), loose=10)
area.case("matrix_power", lambda a: torch.matrix_power(a, 3), floats(3, 3))
area.case("matrix_exp", torch.matrix_exp, floats(3, 3))
area.case("cholesky_inverse", torch.cholesky_inverse, given([[2.0, 0.0], [0.5, 1.5]]))
area.case("cholesky_solve", torch.cholesky_solve, floats(2, 2), given([[2.0, 0.0], [0.5, 1.5]]))
area.case("geqrf", torch.geqrf, floats(3, 3), grad=False)
area.case("orgqr", lambda a: torch.orgqr(*torch.geqrf(a)), floats(3, 3), grad=False)
area.case("ormqr", lambda a, b: torch.ormqr(*torch.geqrf(a), b), floats(3, 3), floats(3, 3), grad=False)
area.case("vander", torch.vander, floats(3), grad=False)
area.case("einsum", lambda a, b: torch.einsum("ij,jk->ik", a, b), floats(2, 3), floats(3, 4))
area.case("cdist", lambda a, b: torch.cdist(a, b, 1), floats(2, 3), floats(4, 3))
area.case("chain_matmul", lambda a, b, c: torch.linalg.multi_dot([a, b, c]), floats(2, 3), floats(3, 4), floats(4, 2))
area.case("lu", lambda a: torch.linalg.lu_factor(a), floats(3, 3), grad=False)
area.case("lu_unpack", lambda a: torch.lu_unpack(*torch.linalg.lu_factor(a)), floats(3, 3), grad=False)
area.write()
