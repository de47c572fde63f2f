using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        private static readonly Op condOp = new("aten::linalg_cond");
        private static readonly Op condNamed = new("aten::linalg_cond", "p_str");
        private static readonly Op matrixNorm = new("aten::linalg_matrix_norm");
        private static readonly Op matrixNormNamed = new("aten::linalg_matrix_norm", "str_ord");
        private static readonly Op normOp = new("aten::linalg_norm");
        private static readonly Op normNamed = new("aten::linalg_norm", "ord_str");
        private static readonly Op vectorNorm = new("aten::linalg_vector_norm");

        /// <summary>‖A‖ ‖A⁻¹‖, in the norm p; by default σ₁/σₙ.</summary>
        public static Tensor cond(Tensor input) => condOp.Call(input);

        public static Tensor cond(Tensor input, int p) => condOp.Call(input, p);

        public static Tensor cond(Tensor input, double p) => condOp.Call(input, p);

        public static Tensor cond(Tensor input, string p) => condNamed.Call(input, p);

        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) =>
            matrixNormNamed.Call(input, ord, dims ?? [-2, -1], keepdim);

        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            matrixNorm.Call(input, ord, dims ?? [-2, -1], keepdim);

        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) =>
            normOp.Call(input, Arg.None, dims, keepdim);

        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) =>
            normOp.Call(input, ord, dims, keepdim);

        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            normOp.Call(input, ord, dims, keepdim);

        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            normNamed.Call(input, ord, dims, keepdim);

        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) =>
            vectorNorm.Call(input, ord, dims, keepdim);
    }
}
