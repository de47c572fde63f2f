using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra: factorisations, solvers, norms. Leading dimensions are batches.</summary>
    public static partial class linalg
    {
        private static readonly Op crossOp = new("aten::linalg_cross");
        private static readonly Op detOp = new("aten::linalg_det");
        private static readonly Op slogdetOp = new("aten::linalg_slogdet");
        private static readonly Op diagonalOp = new("aten::linalg_diagonal");
        private static readonly Op invOp = new("aten::linalg_inv");
        private static readonly Op invEx = new("aten::linalg_inv_ex");
        private static readonly Op matrixExp = new("aten::linalg_matrix_exp");
        private static readonly Op multiDot = new("aten::linalg_multi_dot");
        private static readonly Op pinvOp = new("aten::linalg_pinv", "atol_rtol_float");
        private static readonly Op pinvTensor = new("aten::linalg_pinv", "atol_rtol_tensor");
        private static readonly Op rankOp = new("aten::linalg_matrix_rank", "atol_rtol_float");
        private static readonly Op rankTensor = new("aten::linalg_matrix_rank", "atol_rtol_tensor");
        private static readonly Op tensorinvOp = new("aten::linalg_tensorinv");
        private static readonly Op vanderOp = new("aten::linalg_vander");
        private static readonly Op vecdotOp = new("aten::linalg_vecdot");
        private static readonly Op vecdotInto = new("aten::linalg_vecdot", "out");

        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => crossOp.Call(input, other, dim);

        public static Tensor det(Tensor input) => detOp.Call(input);

        /// <summary>The sign of the determinant and the logarithm of its absolute value.</summary>
        public static (Tensor, Tensor) slogdet(Tensor input) => slogdetOp.Call2(input);

        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) =>
            diagonalOp.Call(input, offset, dim1, dim2);

        public static Tensor inv(Tensor input) => invOp.Call(input);

        public static (Tensor L, Tensor info) inv_ex(Tensor input, bool check_errors = false) =>
            invEx.Call2(input, check_errors);

        public static Tensor matrix_exp(Tensor input) => matrixExp.Call(input);

        public static Tensor multi_dot(IList<Tensor> tensors) => multiDot.Call(Arg.Tensors(tensors));

        /// <summary>The Moore-Penrose inverse: singular values of at most max(atol, rtol σ₁) count as zero.</summary>
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            pinvOp.Call(input, atol, rtol, hermitian);

        public static Tensor pinv(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            pinvTensor.Call(input, atol, rtol, hermitian);

        public static Tensor matrix_rank(
            Tensor input,
            double? atol = null,
            double? rtol = null,
            bool hermitian = false
        ) => rankOp.Call(input, atol, rtol, hermitian);

        public static Tensor matrix_rank(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            rankTensor.Call(input, atol, rtol, hermitian);

        public static Tensor tensorinv(Tensor input, long ind) => tensorinvOp.Call(input, ind);

        public static Tensor vander(Tensor input, long? N = null) => vanderOp.Call(input, N ?? input.size(-1));

        public static Tensor vecdot(Tensor x, Tensor y, long dim = -1, Tensor? @out = null) =>
            @out is null ? vecdotOp.Call(x, y, dim) : vecdotInto.Call(x, y, dim, @out);
    }
}
