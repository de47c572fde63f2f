using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class LinalgTests
{
    private static readonly Area area = new("linalg")
    {
        ["cross"] = [x => linalg.cross(x[0], x[1])],
        ["slogdet"] = [x => linalg.slogdet(x[0]), x => slogdet(x[0])],
        ["diagonal"] = [x => linalg.diagonal(x[0], 1)],
        ["inv_ex"] = [x => linalg.inv_ex(x[0])],
        ["pinv, rtol"] = [x => linalg.pinv(x[0], null, 0.1)],
        ["pinv, tensors"] = [x => linalg.pinv(x[0], x[1])],
        ["matrix_rank"] = [x => linalg.matrix_rank(x[0])],
        ["matrix_rank, tensors"] = [x => linalg.matrix_rank(x[0], x[1])],
        ["tensorinv"] = [x => linalg.tensorinv(x[0], 1)],
        ["tensorsolve"] = [x => linalg.tensorsolve(x[0], x[1], [1])],
        ["vander"] = [x => linalg.vander(x[0])],
        ["vecdot"] = [x => linalg.vecdot(x[0], x[1])],
        ["cholesky"] = [x => linalg.cholesky(x[0])],
        ["cholesky_ex"] = [x => linalg.cholesky_ex(x[0])],
        ["eigvals"] = [x => linalg.eigvals(x[0]).real.sort().Values, x => linalg.eig(x[0]).Item1.real.sort().Values],
        ["eigvalsh"] = [x => linalg.eigvalsh(x[0]), x => linalg.eigvalsh(x[0], 'U'), x => linalg.eigh(x[0]).Item1],
        ["eigh"] = [x => linalg.eigh(x[0]).Item2.abs()],
        ["ldl"] =
        [
            x => linalg.ldl_solve(linalg.ldl_factor(x[0], false).LU, linalg.ldl_factor(x[0], false).Pivots!, x[1]),
            x =>
                linalg.ldl_solve(linalg.ldl_factor_ex(x[0], false).LU, linalg.ldl_factor_ex(x[0], false).Pivots!, x[1]),
        ],
        ["lu_solve"] = [x => linalg.lu_solve(linalg.lu_factor(x[0]).LU, linalg.lu_factor(x[0]).Pivots!, x[1])],
        ["qr"] = [x => linalg.qr(x[0])],
        ["qr, complete"] = [x => linalg.qr(x[0], linalg.QRMode.Complete)],
        ["svd"] = [x => linalg.svd(x[0], false).S, x => linalg.svdvals(x[0])],
        ["svd, back"] =
        [
            x => linalg.svd(x[0], false).U.mm(diag(linalg.svd(x[0], false).S)).mm(linalg.svd(x[0], false).Vh),
        ],
        ["solve"] = [x => linalg.solve(x[0], x[1])],
        ["solve_ex"] = [x => linalg.solve_ex(x[0], x[1])],
        ["solve, right"] = [x => linalg.solve(x[0], x[1], false)],
        ["solve_triangular"] = [x => linalg.solve_triangular(x[0], x[1], true)],
        ["lstsq"] = [x => linalg.lstsq(x[0], x[1]).Solution, x => linalg.lstsq(x[0], x[1], 1e-7).Solution],
        ["cond"] = [x => linalg.cond(x[0])],
        ["cond, one"] = [x => linalg.cond(x[0], 1), x => linalg.cond(x[0], 1.0)],
        ["cond, named"] = [x => linalg.cond(x[0], "fro")],
        ["matrix_norm"] = [x => linalg.matrix_norm(x[0]), x => linalg.norm(x[0], "fro")],
        ["matrix_norm, one"] =
        [
            x => linalg.matrix_norm(x[0], 1.0),
            x => linalg.norm(x[0], 1),
            x => linalg.norm(x[0], 1.0),
        ],
        ["norm"] = [x => linalg.norm(x[0]), x => linalg.vector_norm(x[0])],
        ["vector_norm"] = [x => linalg.vector_norm(x[0], 3, [1], true), x => linalg.norm(x[0], 3.0, [1], true)],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}
