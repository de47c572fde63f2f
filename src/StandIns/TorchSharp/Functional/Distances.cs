using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op cosineSimilarityOp = new("aten::cosine_similarity");
            private static readonly Op pairwiseDistanceOp = new("aten::pairwise_distance");

            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) =>
                cosineSimilarityOp.Call(x1, x2, dim, eps);

            public static Tensor pairwise_distance(
                Tensor input1,
                Tensor input2,
                double p = 2.0,
                double eps = 1e-6,
                bool keepdim = false
            ) => pairwiseDistanceOp.Call(input1, input2, p, eps, keepdim);
        }
    }
}
