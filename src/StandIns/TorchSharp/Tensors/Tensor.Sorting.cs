using TorchSharp.Interop;

namespace TorchSharp;

// Sorted, ranked and searched.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op sortOp = new("aten::sort", "stable");

        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            sortOp.Call2(this, stable, dim, descending);

        private static readonly Op argsortOp = new("aten::argsort");

        public Tensor argsort(long dim = -1, bool descending = false) => argsortOp.Call(this, dim, descending);

        private static readonly Op msortOp = new("aten::msort");

        public Tensor msort() => msortOp.Call(this);

        private static readonly Op topkOp = new("aten::topk");

        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            topkOp.Call2(this, k, dim, largest, sorted);

        private static readonly Op kthvalueOp = new("aten::kthvalue");

        public (Tensor values, Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) =>
            kthvalueOp.Call2(this, k, dim ?? -1, keepdim);

        private static readonly Op uniqueDim = new("aten::unique_dim");
        private static readonly Op uniqueOp = new("aten::_unique2");

        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
            bool sorted = true,
            bool return_inverse = false,
            bool return_counts = false,
            int? dim = null
        ) =>
            Asked(
                dim is { } along
                    ? uniqueDim.Call3(this, along, sorted, return_inverse, return_counts)
                    : uniqueOp.Call3(this, sorted, return_inverse, return_counts),
                return_inverse,
                return_counts
            );

        private static readonly Op uniqueConsecutive = new("aten::unique_consecutive");

        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(
            bool return_inverse = false,
            bool return_counts = false,
            int? dim = null
        ) => Asked(uniqueConsecutive.Call3(this, return_inverse, return_counts, dim), return_inverse, return_counts);

        private static readonly Op bucketizeOp = new("aten::bucketize", "Tensor");

        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) =>
            bucketizeOp.Call(this, boundaries, outInt32, right);

        private static readonly Op diffOp = new("aten::diff");

        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
            diffOp.Call(this, n, dim, prepend, append);

        /// <summary>Of an operator that always gives inverse and counts, what was asked for.</summary>
        private static (Tensor, Tensor?, Tensor?) Asked((Tensor, Tensor, Tensor) found, bool inverse, bool counts)
        {
            var (output, where, howOften) = found;
            if (!inverse)
                where.Dispose();
            if (!counts)
                howOften.Dispose();
            return (output, inverse ? where : null, counts ? howOften : null);
        }
    }
}
