using TorchSharp.Interop;

namespace TorchSharp;

// Products of vectors and matrices, and what is made of them.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op matmulOp = new("aten::matmul");

        public Tensor matmul(Tensor target) => matmulOp.Call(this, target);

        private static readonly Op mmOp = new("aten::mm");

        public Tensor mm(Tensor target) => mmOp.Call(this, target);

        private static readonly Op mvOp = new("aten::mv");

        public Tensor mv(Tensor target) => mvOp.Call(this, target);

        private static readonly Op bmmOp = new("aten::bmm");

        public Tensor bmm(Tensor batch2) => bmmOp.Call(this, batch2);

        private static readonly Op dotOp = new("aten::dot");

        public Tensor dot(Tensor target) => dotOp.Call(this, target);

        private static readonly Op vdotOp = new("aten::vdot");

        public Tensor vdot(Tensor target) => vdotOp.Call(this, target);

        private static readonly Op innerOp = new("aten::inner");

        public Tensor inner(Tensor vec2) => innerOp.Call(this, vec2);

        private static readonly Op outerOp = new("aten::outer");

        public Tensor outer(Tensor vec2) => outerOp.Call(this, vec2);

        public Tensor ger(Tensor vec2) => outer(vec2);

        private static readonly Op kronOp = new("aten::kron");

        public Tensor kron(Tensor other) => kronOp.Call(this, other);

        private static readonly Op tensordotOp = new("aten::tensordot");

        public Tensor tensordot(Tensor b, (long, long)[] dims) =>
            tensordotOp.Call(
                this,
                b,
                dims.Select(pair => pair.Item1).ToArray(),
                dims.Select(pair => pair.Item2).ToArray()
            );

        public Tensor tensordot(Tensor b, long dims = 2) => tensordot(b, Axes(ndim - dims, dims), Axes(0, dims));

        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => tensordotOp.Call(this, b, dims1, dims2);

        private static readonly Op addmmOp = new("aten::addmm");
        private static readonly Op addmmInplace = new("aten::addmm_");

        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            addmmOp.Call(this, mat1, mat2, (double)beta, (double)alpha);

        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            addmmInplace.CallOn(this, mat1, mat2, (double)beta, (double)alpha);

        private static readonly Op addmvOp = new("aten::addmv");
        private static readonly Op addmvInplace = new("aten::addmv_");

        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) =>
            addmvOp.Call(this, mat, vec, (double)beta, (double)alpha);

        public Tensor addmv_(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) =>
            addmvInplace.CallOn(this, mat, vec, (double)beta, (double)alpha);

        private static readonly Op addbmmOp = new("aten::addbmm");
        private static readonly Op addbmmInplace = new("aten::addbmm_");

        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            addbmmOp.Call(this, batch1, batch2, (double)beta, (double)alpha);

        public Tensor addbmm_(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            addbmmInplace.CallOn(this, batch1, batch2, (double)beta, (double)alpha);

        private static readonly Op baddbmmOp = new("aten::baddbmm");

        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            baddbmmOp.Call(this, batch1, batch2, (double)beta, (double)alpha);

        private static readonly Op addrOp = new("aten::addr");
        private static readonly Op addrInplace = new("aten::addr_");

        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) =>
            addrOp.Call(this, vec1, vec2, (double)beta, (double)alpha);

        public Tensor addr_(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) =>
            addrInplace.CallOn(this, vec1, vec2, (double)beta, (double)alpha);

        private static readonly Op traceOp = new("aten::trace");

        public Tensor trace() => traceOp.Call(this);

        private static readonly Op detOp = new("aten::det");

        public Tensor det() => detOp.Call(this);

        private static readonly Op logdetOp = new("aten::logdet");

        public Tensor logdet() => logdetOp.Call(this);

        private static readonly Op inverseOp = new("aten::inverse");

        public Tensor inverse() => inverseOp.Call(this);

        private static readonly Op pinverseOp = new("aten::linalg_pinv");

        public Tensor pinverse(double rcond = 1E-15, bool hermitian = false) => pinverseOp.Call(this, rcond, hermitian);

        private static readonly Op matrixPowerOp = new("aten::matrix_power");

        public Tensor matrix_power(int n) => matrixPowerOp.Call(this, n);

        private static readonly Op matrixExpOp = new("aten::matrix_exp");

        public Tensor matrix_exp() => matrixExpOp.Call(this);

        private static readonly Op choleskyInverseOp = new("aten::cholesky_inverse");

        public Tensor cholesky_inverse(bool upper = false) => choleskyInverseOp.Call(this, upper);

        private static readonly Op choleskySolveOp = new("aten::cholesky_solve");

        public Tensor cholesky_solve(Tensor input2, bool upper = false) => choleskySolveOp.Call(this, input2, upper);

        private static readonly Op geqrfOp = new("aten::geqrf");

        public (Tensor a, Tensor tau) geqrf() => geqrfOp.Call2(this);

        private static readonly Op ormqrOp = new("aten::ormqr");

        public Tensor ormqr(Tensor tau, Tensor other, bool left = true, bool transpose = false) =>
            ormqrOp.Call(this, tau, other, left, transpose);

        private static readonly Op renormOp = new("aten::renorm");

        public Tensor renorm(float p, long dim, float maxnorm) => renormOp.Call(this, (double)p, dim, (double)maxnorm);

        private static readonly Op vanderOp = new("aten::vander");

        public Tensor vander(long N = -1, bool increasing = false) =>
            ndim == 1
                ? vanderOp.Call(this, N == -1 ? size(0) : N, increasing)
                : throw new InvalidOperationException("Input argument for 'vander()' must be 1-D.");

        private static long[] Axes(long first, long count)
        {
            var axes = new long[count];
            for (var k = 0; k < axes.Length; k++)
                axes[k] = first + k;
            return axes;
        }

        public static Tensor block_diag(params Tensor[] tensors) => torch.block_diag(tensors);
    }
}
