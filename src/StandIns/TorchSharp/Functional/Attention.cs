using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op matmulOp = new("aten::matmul");
            private static readonly Op transposeOp = new("aten::transpose", "int");
            private static readonly Op addOp = new("aten::add", "Tensor");
            private static readonly Op maskedFillOp = new("aten::masked_fill", "Scalar");
            private static readonly Op logicalNotOp = new("aten::logical_not");
            private static readonly Op onesOp = new("aten::ones");
            private static readonly Op trilOp = new("aten::tril");

            /// <summary>
            /// softmax(Q Kᵀ / √d + mask) V, with d the width of a query. A mask of booleans names what may be attended to; a
            /// mask of numbers is added. Vaswani et al. 2017, arXiv 1706.03762, section 3.2.1.
            /// </summary>
            public static Tensor scaled_dot_product_attention(
                Tensor query,
                Tensor key,
                Tensor value,
                Tensor? attn_mask = null,
                double p = 0.0,
                bool is_casual = false
            )
            {
                if (p < 0)
                    throw new ArgumentException("Dropout probability must be greater than or equal to zero.");
                if (is_casual && attn_mask is not null)
                    throw new ArgumentException("Casual attention masking cannot pass a mask.");
                using var scope = NewDisposeScope();
                var width = query.size(-1);
                if (is_casual)
                    attn_mask = trilOp.Call(
                        onesOp.Call(Arg.Ints(query.size(-2), key.size(-2)), ScalarType.Bool, Arg.None, query.device)
                    );
                var scaled = mulScalarOp.Call(query, 1 / Math.Sqrt(width));
                var scores = matmulOp.Call(scaled, transposeOp.Call(key, -2, -1));
                if (attn_mask is not null)
                    scores =
                        attn_mask.dtype == ScalarType.Bool
                            ? maskedFillOp.Call(scores, logicalNotOp.Call(attn_mask), double.NegativeInfinity)
                            : addOp.Call(scores, attn_mask);
                var weights = softmaxOp.Call(scores, -1);
                if (p > 0)
                    weights = dropoutOp.Call(weights, p, true);
                return matmulOp.Call(weights, value).MoveToOuterDisposeScope();
            }
        }
    }
}
