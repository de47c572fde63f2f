using TorchSharp.Interop;

namespace TorchSharp;

// One tensor into several.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op splitSizes = new("aten::split", "sizes");
        private static readonly Op splitTensor = new("aten::split", "Tensor");

        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => splitSizes.CallList(this, sizes, dim);

        public Tensor[] split(long size, int dim = 0) => splitTensor.CallList(this, size, dim);

        public Tensor[] split(long[] sizes, long dim = 0) => splitSizes.CallList(this, sizes, dim);

        public Tensor[] split(params long[] sizes) => splitSizes.CallList(this, sizes);

        private static readonly Op chunkOp = new("aten::chunk");

        public Tensor[] chunk(long chunks, long dim = 0) => chunkOp.CallList(this, chunks, dim);

        private static readonly Op tensorSplitSections = new("aten::tensor_split", "sections");
        private static readonly Op tensorSplitIndices = new("aten::tensor_split", "indices");
        private static readonly Op tensorSplitTensorIndicesOrSections = new(
            "aten::tensor_split",
            "tensor_indices_or_sections"
        );

        public Tensor[] tensor_split(long size, long dim = 0) => tensorSplitSections.CallList(this, size, dim);

        public Tensor[] tensor_split(long[] sizes, long dim = 0) => tensorSplitIndices.CallList(this, sizes, dim);

        public Tensor[] tensor_split(Tensor indices, long dim = 0) =>
            indices.dtype == ScalarType.Int64
                ? tensorSplitTensorIndicesOrSections.CallList(this, indices, dim)
                : throw new ArgumentException("Tensor indices should be Int64 in 'tensor_split");

        private static readonly Op hsplitInt = new("aten::hsplit", "int");
        private static readonly Op hsplitArray = new("aten::hsplit", "array");

        public Tensor[] hsplit(long size) => hsplitInt.CallList(this, Dividing(size, 1, "second"));

        public Tensor[] hsplit(params long[] sizes) => hsplitArray.CallList(this, sizes);

        public Tensor[] hsplit(Tensor indices) => hsplit(Numbers(indices));

        private static readonly Op vsplitInt = new("aten::vsplit", "int");
        private static readonly Op vsplitArray = new("aten::vsplit", "array");

        public Tensor[] vsplit(long size) => vsplitInt.CallList(this, Dividing(size, 0, "first"));

        public Tensor[] vsplit(params long[] sizes) => vsplitArray.CallList(this, sizes);

        public Tensor[] vsplit(Tensor indices) => vsplit(Numbers(indices));

        private static readonly Op dsplitInt = new("aten::dsplit", "int");
        private static readonly Op dsplitArray = new("aten::dsplit", "array");

        public Tensor[] dsplit((long, long) indices_or_sections) =>
            dsplit([indices_or_sections.Item1, indices_or_sections.Item2]);

        public Tensor[] dsplit((long, long, long) indices_or_sections) =>
            dsplit([indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3]);

        public Tensor[] dsplit((long, long, long, long) indices_or_sections) =>
            dsplit([
                indices_or_sections.Item1,
                indices_or_sections.Item2,
                indices_or_sections.Item3,
                indices_or_sections.Item4,
            ]);

        public Tensor[] dsplit(long size) => dsplitInt.CallList(this, Dividing(size, 2, "third"));

        public Tensor[] dsplit(params long[] sizes) => dsplitArray.CallList(this, sizes);

        public Tensor[] dsplit(Tensor indices) => dsplit(Numbers(indices));

        private static readonly Op unbindOp = new("aten::unbind", "int");

        public Tensor[] unbind(long dimension = 0) => unbindOp.CallList(this, dimension);

        /// <summary>The elements of a tensor of whole numbers.</summary>
        private static long[] Numbers(Tensor indices)
        {
            using var here = indices.to(ScalarType.Int64, new Device(DeviceType.CPU));
            return here.data<long>().ToArray();
        }

        private long Dividing(long size, int dim, string which) =>
            this.size(dim) % size == 0
                ? size
                : throw new ArgumentException($"The {which} dimension must be evenly divisible by the size");
    }
}
