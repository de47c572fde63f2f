using TorchSharp.Interop;

namespace TorchSharp;

// Elements picked out, or written, by index or mask.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op gatherOp = new("aten::gather");

        public Tensor gather(long dim, Tensor index) => gatherOp.Call(this, dim, index);

        private static readonly Op scatterOp = new("aten::scatter", "src");
        private static readonly Op scatterInplace = new("aten::scatter_", "src");

        public Tensor scatter(long dim, Tensor index, Tensor src) => scatterOp.Call(this, dim, index, src);

        public Tensor scatter_(long dim, Tensor index, Tensor src) => scatterInplace.CallOn(this, dim, index, src);

        private static readonly Op scatterAddOp = new("aten::scatter_add");
        private static readonly Op scatterAddInplace = new("aten::scatter_add_");

        public Tensor scatter_add(long dim, Tensor index, Tensor src) => scatterAddOp.Call(this, dim, index, src);

        public Tensor scatter_add_(long dim, Tensor index, Tensor src) =>
            scatterAddInplace.CallOn(this, dim, index, src);

        private static readonly Op indexSelectOp = new("aten::index_select");

        public Tensor index_select(long dim, Tensor index) => indexSelectOp.Call(this, dim, index);

        private static readonly Op indexAddOp = new("aten::index_add");
        private static readonly Op indexAddInplace = new("aten::index_add_");

        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) =>
            indexAddOp.Call(this, dim, Whole(index), source, alpha);

        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) =>
            indexAddInplace.CallOn(this, dim, Whole(index), source, alpha);

        private static readonly Op indexCopyOp = new("aten::index_copy");
        private static readonly Op indexCopyInplace = new("aten::index_copy_");

        public Tensor index_copy(long dim, Tensor index, Tensor source) =>
            indexCopyOp.Call(this, dim, Whole(index), source);

        public Tensor index_copy_(long dim, Tensor index, Tensor source) =>
            indexCopyInplace.CallOn(this, dim, Whole(index), source);

        private static readonly Op indexFillOp = new("aten::index_fill", "int_Scalar");
        private static readonly Op indexFillInplace = new("aten::index_fill_", "int_Scalar");

        public Tensor index_fill(long dim, Tensor index, Scalar value) =>
            indexFillOp.Call(this, dim, Whole(index), value);

        public Tensor index_fill_(long dim, Tensor index, Scalar value) =>
            indexFillInplace.CallOn(this, dim, Whole(index), value);

        private static readonly Op maskedSelectOp = new("aten::masked_select");

        public Tensor masked_select(Tensor mask) =>
            mask.dtype == ScalarType.Bool
                ? maskedSelectOp.Call(this, mask)
                : throw new ArgumentException("The mask tensor must be Boolean.");

        private static readonly Op maskedFillOp = new("aten::masked_fill", "Scalar");
        private static readonly Op maskedFillInplace = new("aten::masked_fill_", "Scalar");

        public Tensor masked_fill(Tensor mask, Scalar value) => maskedFillOp.Call(this, mask, value);

        public Tensor masked_fill_(Tensor mask, Scalar value) => maskedFillInplace.CallOn(this, mask, value);

        private static readonly Op maskedScatterOp = new("aten::masked_scatter");
        private static readonly Op maskedScatterInplace = new("aten::masked_scatter_");

        public Tensor masked_scatter(Tensor mask, Tensor value) => maskedScatterOp.Call(this, mask, value);

        public Tensor masked_scatter_(Tensor mask, Tensor value) => maskedScatterInplace.CallOn(this, mask, value);

        private static readonly Op takeOp = new("aten::take");

        public Tensor take(Tensor index) => takeOp.Call(this, index);

        private static readonly Op takeAlongDimOp = new("aten::take_along_dim");

        public Tensor take_along_dim(Tensor indices) => takeAlongDimOp.Call(this, indices);

        public Tensor take_along_dim(Tensor indices, long dim) => takeAlongDimOp.Call(this, indices, dim);

        private static readonly Op whereOp = new("aten::where", "self");

        public Tensor where(Tensor condition, Tensor y) =>
            condition.dtype == ScalarType.Bool
                ? whereOp.Call(condition, this, y)
                : throw new ArgumentException("The condition to 'where' must be a boolean tensor.");

        private static readonly Op nonzeroOp = new("aten::nonzero");

        public Tensor nonzero() => nonzeroOp.Call(this);

        private static readonly Op argwhereOp = new("aten::argwhere");

        public Tensor argwhere() => argwhereOp.Call(this);

        public IList<Tensor> nonzero_as_list() => Columns(nonzero());

        private static readonly Op selectScatterOp = new("aten::select_scatter");

        public Tensor select_scatter(Tensor src, long dim, long index) => selectScatterOp.Call(this, src, dim, index);

        private static readonly Op sliceScatterOp = new("aten::slice_scatter");

        public Tensor slice_scatter(Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) =>
            sliceScatterOp.Call(this, src, dim, start, end, step);

        private static readonly Op diagonalScatterOp = new("aten::diagonal_scatter");

        public Tensor diagonal_scatter(Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) =>
            diagonalScatterOp.Call(this, src, offset, dim1, dim2);

        private static Tensor[] Columns(Tensor table)
        {
            using (table)
                return table.chunk(table.shape[1], 1);
        }

        public Tensor take_along_dim(IEnumerable<long> indices)
        {
            using var list = tensor(indices.ToArray());
            return take_along_dim(list);
        }

        public Tensor take_along_dim(IEnumerable<long> indices, long dim)
        {
            using var list = tensor(indices.ToArray());
            return take_along_dim(list, dim);
        }

        private static Tensor Whole(Tensor index) =>
            index.dtype == ScalarType.Int64
                ? index
                : throw new ArgumentException("Element type of 'index' must be 'Int64'");
    }
}
