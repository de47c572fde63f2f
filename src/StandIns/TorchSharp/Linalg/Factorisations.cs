using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        private static readonly Op choleskyOp = new("aten::linalg_cholesky");
        private static readonly Op choleskyEx = new("aten::linalg_cholesky_ex");
        private static readonly Op eigOp = new("aten::linalg_eig");
        private static readonly Op eighOp = new("aten::linalg_eigh");
        private static readonly Op eigvalsOp = new("aten::linalg_eigvals");
        private static readonly Op eigvalshOp = new("aten::linalg_eigvalsh");
        private static readonly Op householderProduct = new("aten::linalg_householder_product");
        private static readonly Op ldlFactor = new("aten::linalg_ldl_factor");
        private static readonly Op ldlFactorEx = new("aten::linalg_ldl_factor_ex");
        private static readonly Op luOp = new("aten::linalg_lu");
        private static readonly Op luFactor = new("aten::linalg_lu_factor");
        private static readonly Op qrOp = new("aten::linalg_qr");
        private static readonly Op svdOp = new("aten::linalg_svd");
        private static readonly Op svdvalsOp = new("aten::linalg_svdvals");

        public enum QRMode
        {
            Reduced = 0,
            Complete = 1,
            R = 2,
        }

        /// <summary>The lower triangular L with L Lᴴ = input.</summary>
        public static Tensor cholesky(Tensor input) => choleskyOp.Call(input);

        public static (Tensor L, Tensor info) cholesky_ex(Tensor input, bool check_errors = false) =>
            choleskyEx.Call2(input, false, check_errors);

        /// <summary>Eigenvalues and eigenvectors of any square matrix: complex.</summary>
        public static (Tensor, Tensor) eig(Tensor input) => eigOp.Call2(input);

        /// <summary>Eigenvalues and eigenvectors of a Hermitian matrix, of which one triangle is read.</summary>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => eighOp.Call2(input, UPLO.ToString());

        public static Tensor eigvals(Tensor input) => eigvalsOp.Call(input);

        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => eigvalshOp.Call(input, UPLO.ToString());

        public static Tensor householder_product(Tensor A, Tensor tau) => householderProduct.Call(A, tau);

        public static (Tensor LU, Tensor? Pivots) ldl_factor(Tensor input, bool hermitian = true) =>
            ldlFactor.Call2(input, hermitian);

        public static (Tensor LU, Tensor? Pivots, Tensor? Info) ldl_factor_ex(
            Tensor input,
            bool hermitian = true,
            bool check_errors = false
        ) => ldlFactorEx.Call3(input, hermitian, check_errors);

        public static (Tensor P, Tensor L, Tensor U) lu(Tensor input, bool pivot = true) => luOp.Call3(input, pivot);

        public static (Tensor LU, Tensor? Pivots) lu_factor(Tensor input, bool pivot = true) =>
            luFactor.Call2(input, pivot);

        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced) =>
            qrOp.Call2(input, mode.ToString().ToLowerInvariant());

        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) =>
            svdOp.Call3(input, fullMatrices);

        public static Tensor svdvals(Tensor input) => svdvalsOp.Call(input);
    }
}
