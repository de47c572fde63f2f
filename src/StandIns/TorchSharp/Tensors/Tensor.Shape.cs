using TorchSharp.Interop;

namespace TorchSharp;

// The same elements in another shape: views where libtorch gives views.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op viewOp = new("aten::view");

        public Tensor view(params long[] shape) => viewOp.Call(this, shape);

        private static readonly Op viewAsOp = new("aten::view_as");

        public Tensor view_as(Tensor other) => viewAsOp.Call(this, other);

        private static readonly Op reshapeOp = new("aten::reshape");

        public Tensor reshape(params long[] shape) => reshapeOp.Call(this, shape);

        private static readonly Op flattenOp = new("aten::flatten", "using_ints");

        public Tensor flatten(long start_dim = 0, long end_dim = -1) => flattenOp.Call(this, start_dim, end_dim);

        private static readonly Op unflattenOp = new("aten::unflatten", "int");

        public Tensor unflatten(long dim, params long[] sizes) => unflattenOp.Call(this, dim, sizes);

        public Tensor unflatten(long dim, Size sizes) => unflattenOp.Call(this, dim, sizes.Shape);

        private static readonly Op ravelOp = new("aten::ravel");

        public Tensor ravel() => ravelOp.Call(this);

        private static readonly Op squeezeDim = new("aten::squeeze", "dim");
        private static readonly Op squeezeOp = new("aten::squeeze");
        private static readonly Op squeezeDimInplace = new("aten::squeeze_", "dim");
        private static readonly Op squeezeInplace = new("aten::squeeze_");

        public Tensor squeeze(long? dim = null) => dim is { } one ? squeezeDim.Call(this, one) : squeezeOp.Call(this);

        public Tensor squeeze_(long? dim = null) =>
            dim is { } one ? squeezeDimInplace.CallOn(this, one) : squeezeInplace.CallOn(this);

        private static readonly Op unsqueezeOp = new("aten::unsqueeze");
        private static readonly Op unsqueezeInplace = new("aten::unsqueeze_");

        public Tensor unsqueeze(long dim) => unsqueezeOp.Call(this, dim);

        public Tensor unsqueeze_(long dim) => unsqueezeInplace.CallOn(this, dim);

        private static readonly Op expandOp = new("aten::expand");

        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) =>
            expandOp.Call(this, sizes, isImplicit);

        public Tensor expand(long[] sizes, bool isImplicit = false) => expandOp.Call(this, sizes, isImplicit);

        public Tensor expand(params long[] sizes) => expandOp.Call(this, sizes);

        public Tensor expand(Size sizes, bool isImplicit = false) => expandOp.Call(this, sizes.Shape, isImplicit);

        private static readonly Op expandAsOp = new("aten::expand_as");

        public Tensor expand_as(Tensor other) => expandAsOp.Call(this, other);

        private static readonly Op broadcastToOp = new("aten::broadcast_to");

        public Tensor broadcast_to(params long[] shape) => broadcastToOp.Call(this, shape);

        private static readonly Op transposeOp = new("aten::transpose", "int");
        private static readonly Op transposeInplace = new("aten::transpose_");

        public Tensor transpose(long dim0, long dim1) => transposeOp.Call(this, dim0, dim1);

        public Tensor transpose_(long dim0, long dim1) => transposeInplace.CallOn(this, dim0, dim1);

        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        private static readonly Op tOp = new("aten::t");

        public Tensor t() => tOp.Call(this);

        private static readonly Op permuteOp = new("aten::permute");

        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        public Tensor permute(params long[] permutation) => permuteOp.Call(this, permutation);

        private static readonly Op movedimOp = new("aten::movedim", "intlist");

        public Tensor movedim(long[] source, long[] destination) => movedimOp.Call(this, source, destination);

        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        private static readonly Op adjointOp = new("aten::adjoint");

        public Tensor adjoint() => adjointOp.Call(this);

        private static readonly Op contiguousOp = new("aten::contiguous");

        public Tensor contiguous() => contiguousOp.Call(this);

        private static readonly Op cloneOp = new("aten::clone");

        public Tensor clone() => cloneOp.Call(this);

        private static readonly Op aliasOp = new("aten::alias");

        public Tensor alias() => aliasOp.Call(this);

        private static readonly Op detachOp = new("aten::detach");
        private static readonly Op detachInplace = new("aten::detach_");

        public Tensor detach() => detachOp.Call(this);

        public Tensor detach_() => detachInplace.CallOn(this);

        private static readonly Op narrowOp = new("aten::narrow");

        public Tensor narrow(long dim, long start, long length) => narrowOp.Call(this, dim, start, length);

        private static readonly Op selectOp = new("aten::select", "int");

        public Tensor select(long dim, long index) => selectOp.Call(this, dim, index);

        private static readonly Op sliceOp = new("aten::slice", "Tensor");

        public Tensor slice(long dim, long start, long finish, long step) =>
            step >= 1
                ? sliceOp.Call(this, dim, start, finish, step)
                : throw new ArgumentException($"step is {step}, but it should always be positive.");

        private static readonly Op unfoldOp = new("aten::unfold");

        public Tensor unfold(long dimension, long size, long step) => unfoldOp.Call(this, dimension, size, step);

        private static readonly Op asStridedOp = new("aten::as_strided");

        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) =>
            asStridedOp.Call(this, size, strides, storageOffset);

        private static readonly Op diagonalOp = new("aten::diagonal");

        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) =>
            diagonalOp.Call(this, offset, dim1, dim2);

        private static readonly Op diagOp = new("aten::diag");

        public Tensor diag(long diagonal = 0) => diagOp.Call(this, diagonal);

        private static readonly Op diagEmbedOp = new("aten::diag_embed");

        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) =>
            diagEmbedOp.Call(this, offset, dim1, dim2);

        private static readonly Op diagflatOp = new("aten::diagflat");

        public Tensor diagflat(long offset = 0) => diagflatOp.Call(this, offset);

        private static readonly Op trilOp = new("aten::tril");
        private static readonly Op trilInplace = new("aten::tril_");

        public Tensor tril(long diagonal = 0) => trilOp.Call(this, diagonal);

        public Tensor tril_(long diagonal = 0) => trilInplace.CallOn(this, diagonal);

        private static readonly Op triuOp = new("aten::triu");
        private static readonly Op triuInplace = new("aten::triu_");

        public Tensor triu(long diagonal = 0) => triuOp.Call(this, diagonal);

        public Tensor triu_(long diagonal = 0) => triuInplace.CallOn(this, diagonal);

        private static readonly Op flipOp = new("aten::flip");

        public Tensor flip(params long[] dims) => flipOp.Call(this, dims);

        private static readonly Op fliplrOp = new("aten::fliplr");

        public Tensor fliplr() => fliplrOp.Call(this);

        private static readonly Op flipudOp = new("aten::flipud");

        public Tensor flipud() => flipudOp.Call(this);

        private static readonly Op rollOp = new("aten::roll");

        public Tensor roll((long, long) shifts, (long, long) dims) =>
            rollOp.Call(this, Arg.Ints(shifts.Item1, shifts.Item2), Arg.Ints(dims.Item1, dims.Item2));

        public Tensor roll((long, long, long) shifts, (long, long, long) dims) =>
            rollOp.Call(
                this,
                Arg.Ints(shifts.Item1, shifts.Item2, shifts.Item3),
                Arg.Ints(dims.Item1, dims.Item2, dims.Item3)
            );

        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) =>
            rollOp.Call(this, shifts, dims);

        public Tensor roll(long shifts, long? dims = null) =>
            dims is { } dim ? rollOp.Call(this, shifts, dim) : rollOp.Call(this, shifts);

        public Tensor roll(long[] shifts) => rollOp.Call(this, shifts);

        public Tensor roll(long[] shifts, long[] dims) => rollOp.Call(this, shifts, dims);

        private static readonly Op rot90Op = new("aten::rot90");

        public Tensor rot90(long k = 1, (long, long)? dims = null) =>
            rot90Op.Call(this, k, dims is { } plane ? Arg.Ints(plane.Item1, plane.Item2) : Arg.Ints(0, 1));

        private static readonly Op repeatOp = new("aten::repeat");

        public Tensor repeat(params long[] sizes) => repeatOp.Call(this, sizes);

        private static readonly Op repeatInterleaveInt = new("aten::repeat_interleave", "self_int");
        private static readonly Op repeatInterleaveTensor = new("aten::repeat_interleave", "self_Tensor");

        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            repeatInterleaveInt.Call(this, repeats, dim, output_size);

        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) =>
            repeatInterleaveTensor.Call(this, repeats, dim, output_size);

        private static readonly Op tileOp = new("aten::tile");

        public Tensor tile(long[] reps) => tileOp.Call(this, reps);

        private static readonly Op atleast1dOp = new("aten::atleast_1d");

        public Tensor atleast_1d() => atleast1dOp.Call(this);

        private static readonly Op atleast2dOp = new("aten::atleast_2d");

        public Tensor atleast_2d() => atleast2dOp.Call(this);

        private static readonly Op atleast3dOp = new("aten::atleast_3d");

        public Tensor atleast_3d() => atleast3dOp.Call(this);

        private static readonly Op channelShuffleOp = new("aten::channel_shuffle");

        public Tensor channel_shuffle(long groups) => channelShuffleOp.Call(this, groups);

        private static readonly Op viewAsComplexOp = new("aten::view_as_complex");

        public Tensor view_as_complex() => viewAsComplexOp.Call(this);

        private static readonly Op viewAsRealOp = new("aten::view_as_real");

        public Tensor view_as_real() => viewAsRealOp.Call(this);

        private static readonly Op matrixTranspose = new("aten::mT");
        private static readonly Op matrixConjugateTranspose = new("aten::mH");

        /// <summary>The dimensions in reverse.</summary>
        public Tensor T
        {
            get
            {
                var axes = Axes(0, ndim);
                Array.Reverse(axes);
                return permute(axes);
            }
        }

        /// <summary>Of a matrix, the conjugate transpose.</summary>
        public Tensor H
        {
            get
            {
                var flipped = transpose(0, 1);
                if (!is_complex())
                    return flipped;
                using (flipped)
                    return flipped.conj();
            }
        }

        /// <summary>The last two dimensions swapped.</summary>
        public Tensor mT => matrixTranspose.Call(this);

        public Tensor mH => matrixConjugateTranspose.Call(this);
    }
}
