using TorchSharp.Interop;

namespace TorchSharp;

// Sorted, ranked and searched.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op sortOp = new("aten::sort", "stable");

        public (Tensor, Tensor) sort(long dim = -1, bool descending = false, bool stable = false) =>
            sortOp.Call2(this, stable, dim, descending);

        private static readonly Op argsortOp = new("aten::argsort");

        public Tensor argsort(long dim = -1, bool descending = false) => argsortOp.Call(this, dim, descending);

        private static readonly Op msortOp = new("aten::msort");

        public Tensor msort() => msortOp.Call(this);

        private static readonly Op topkOp = new("aten::topk");

        public (Tensor, Tensor) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            topkOp.Call2(this, k, dim, largest, sorted);

        private static readonly Op kthvalueOp = new("aten::kthvalue");

        public (Tensor, Tensor) kthvalue(long k, long? dim, bool keepdim = false) =>
            kthvalueOp.Call2(this, k, dim ?? -1, keepdim);

        private static readonly Op uniqueDim = new("aten::unique_dim");
        private static readonly Op uniqueOp = new("aten::_unique2");

        public (Tensor, Tensor, Tensor) unique(
            bool sorted = true,
            bool return_inverse = false,
            bool return_counts = false,
            int? dim = null
        ) =>
            dim is { } along
                ? uniqueDim.Call3(this, along, sorted, return_inverse, return_counts)
                : uniqueOp.Call3(this, sorted, return_inverse, return_counts);

        private static readonly Op uniqueConsecutiveOp = new("aten::unique_consecutive");

        public (Tensor, Tensor, Tensor) unique_consecutive(
            bool return_inverse = false,
            bool return_counts = false,
            int? dim = null
        ) => uniqueConsecutiveOp.Call3(this, return_inverse, return_counts, dim);

        private static readonly Op bucketizeOp = new("aten::bucketize", "Tensor");

        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) =>
            bucketizeOp.Call(this, boundaries, outInt32, right);

        private static readonly Op diffOp = new("aten::diff");

        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
            diffOp.Call(this, n, dim, prepend, append);
    }
}
