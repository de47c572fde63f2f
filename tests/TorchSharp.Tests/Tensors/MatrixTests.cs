using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class MatrixTests
{
    private static readonly Area area = new("matrices")
    {
        ["matmul"] = [x => x[0].matmul(x[1]), x => matmul(x[0], x[1]), x => x[0].mm(x[1]), x => mm(x[0], x[1])],
        ["matmul, batch"] = [x => x[0].matmul(x[1]), x => matmul(x[0], x[1])],
        ["mv"] = [x => x[0].mv(x[1]), x => mv(x[0], x[1])],
        ["bmm"] = [x => x[0].bmm(x[1]), x => bmm(x[0], x[1])],
        ["dot"] =
        [
            x => x[0].dot(x[1]),
            x => dot(x[0], x[1]),
            x => x[0].vdot(x[1]),
            x => vdot(x[0], x[1]),
            x => x[0].inner(x[1]),
            x => inner(x[0], x[1]),
        ],
        ["outer"] = [x => x[0].outer(x[1]), x => outer(x[0], x[1]), x => x[0].ger(x[1]), x => ger(x[0], x[1])],
        ["kron"] = [x => x[0].kron(x[1]), x => kron(x[0], x[1])],
        ["tensordot"] =
        [
            x => x[0].tensordot(x[1]),
            x => x[0].tensordot(x[1], [1, 2], [0, 1]),
            x => x[0].tensordot(x[1], [(1, 0), (2, 1)]),
            x => tensordot(x[0], x[1]),
            x => tensordot(x[0], x[1], [1, 2], [0, 1]),
            x => tensordot(x[0], x[1], [(1, 0), (2, 1)]),
        ],
        ["addmm"] =
        [
            x => x[0].addmm(x[1], x[2], 0.5f, 2f),
            x => addmm(x[0], x[1], x[2], 0.5f, 2f),
            x => x[0].clone().addmm_(x[1], x[2], 0.5f, 2f),
            x => addmm_(x[0].clone(), x[1], x[2], 0.5f, 2f),
        ],
        ["addmv"] =
        [
            x => x[0].addmv(x[1], x[2], 0.5f, 2f),
            x => addmv(x[0], x[1], x[2], 0.5f, 2f),
            x => x[0].clone().addmv_(x[1], x[2], 0.5f, 2f),
            x => addmv_(x[0].clone(), x[1], x[2], 0.5f, 2f),
        ],
        ["addr"] =
        [
            x => x[0].addr(x[1], x[2], 0.5f, 2f),
            x => addr(x[0], x[1], x[2], 0.5f, 2f),
            x => x[0].clone().addr_(x[1], x[2], 0.5f, 2f),
            x => addr_(x[0].clone(), x[1], x[2], 0.5f, 2f),
        ],
        ["addbmm"] =
        [
            x => x[0].addbmm(x[1], x[2], 0.5f, 2f),
            x => addbmm(x[0], x[1], x[2], 0.5f, 2f),
            x => x[0].clone().addbmm_(x[1], x[2], 0.5f, 2f),
            x => addbmm_(x[0].clone(), x[1], x[2], 0.5f, 2f),
        ],
        ["baddbmm"] = [x => x[0].baddbmm(x[1], x[2], 0.5f, 2f), x => baddbmm(x[0], x[1], x[2], 0.5f, 2f)],
        ["trace"] = [x => x[0].trace(), x => trace(x[0])],
        ["det"] = [x => x[0].det(), x => det(x[0]), x => linalg.det(x[0])],
        ["logdet"] = [x => x[0].logdet(), x => logdet(x[0])],
        ["inverse"] = [x => x[0].inverse(), x => inverse(x[0]), x => linalg.inv(x[0])],
        ["pinverse"] = [x => x[0].pinverse(), x => pinverse(x[0]), x => linalg.pinv(x[0])],
        ["matrix_power"] = [x => x[0].matrix_power(3), x => matrix_power(x[0], 3)],
        ["matrix_exp"] = [x => x[0].matrix_exp(), x => matrix_exp(x[0]), x => linalg.matrix_exp(x[0])],
        ["cholesky_inverse"] = [x => x[0].cholesky_inverse(), x => cholesky_inverse(x[0])],
        ["cholesky_solve"] = [x => x[0].cholesky_solve(x[1]), x => cholesky_solve(x[0], x[1])],
        ["geqrf"] = [x => x[0].geqrf(), x => geqrf(x[0])],
        ["orgqr"] =
        [
            x => orgqr(x[0].geqrf().a, x[0].geqrf().tau),
            x => linalg.householder_product(x[0].geqrf().a, x[0].geqrf().tau),
        ],
        ["ormqr"] =
        [
            x => x[0].geqrf().a.ormqr(x[0].geqrf().tau, x[1]),
            x => ormqr(x[0].geqrf().a, x[0].geqrf().tau, x[1]),
        ],
        ["vander"] = [x => x[0].vander(), x => vander(x[0])],
        ["einsum"] = [x => einsum("ij,jk->ik", x[0], x[1])],
        ["cdist"] = [x => cdist(x[0], x[1], 1)],
        ["chain_matmul"] = [x => chain_matmul(x[0], x[1], x[2]), x => linalg.multi_dot([x[0], x[1], x[2]])],
        ["lu"] = [x => (lu(x[0]).A_LU, lu(x[0]).pivots!), x => linalg.lu_factor(x[0])],
        ["lu_unpack"] =
        [
            x => lu_unpack(linalg.lu_factor(x[0]).LU, linalg.lu_factor(x[0]).Pivots!),
            x => linalg.lu(x[0]),
        ],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}
