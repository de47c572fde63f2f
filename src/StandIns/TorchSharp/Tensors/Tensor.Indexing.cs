using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

// Brackets: numbers, ranges and new dimensions give views, tensors among the indices gather copies.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op indexOp = new("aten::index", "Tensor");
        private static readonly Op indexPut = new("aten::index_put_");

        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => Get(Singles(indices));
            set => Put(Singles(indices), value, false);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => Get([i1]);
            set => Put([i1], value, false);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => Get([i1, i2]);
            set => Put([i1, i2], value, false);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => Get([i1, i2, i3]);
            set => Put([i1, i2, i3], value, false);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => Get([i1, i2, i3, i4]);
            set => Put([i1, i2, i3, i4], value, false);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => Get([i1, i2, i3, i4, i5]);
            set => Put([i1, i2, i3, i4, i5], value, false);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => Get([i1, i2, i3, i4, i5, i6]);
            set => Put([i1, i2, i3, i4, i5, i6], value, false);
        }

        public Tensor index(params TensorIndex[] indices) => Get(indices);

        public Tensor index(params Tensor[] indices) => Get(Array.ConvertAll(indices, TensorIndex.Tensor));

        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => Put(indices, value, false);

        public Tensor index_put_(Tensor value, params Tensor[] indices) =>
            Put(Array.ConvertAll(indices, TensorIndex.Tensor), value, false);

        /// <summary>With accumulate, adds to what is there: as often as an element is named.</summary>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            if (accumulate && !indices.Any(index => index.Means == TensorIndex.Kind.Tensor))
                throw new ArgumentException(
                    "only what tensors index can be accumulated; give tensors of indices.",
                    nameof(indices)
                );
            return Put(indices, value, accumulate);
        }

        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            Put(Array.ConvertAll(indices, TensorIndex.Tensor), value, accumulate);

        public Tensor index_put_(Scalar value, params TensorIndex[] indices) => Put(indices, value);

        public Tensor index_put_(Scalar value, params Tensor[] indices) =>
            Put(Array.ConvertAll(indices, TensorIndex.Tensor), value);

        private static TensorIndex[] Singles(long[] indices) =>
            Array.ConvertAll(indices, index => TensorIndex.Single(index));

        private Tensor Get(ReadOnlySpan<TensorIndex> indices)
        {
            var view = Sliced(indices, out var tensors);
            if (tensors is null)
                return view;
            try
            {
                return indexOp.Call(view, Arg.Tensors(CollectionsMarshal.AsSpan(tensors)));
            }
            finally
            {
                view.Dispose();
                DisposeMade(tensors, indices);
            }
        }

        private Tensor Put(ReadOnlySpan<TensorIndex> indices, Scalar value)
        {
            using var element = scalarTensor.Call(value, dtype, Arg.None, device);
            return Put(indices, element, false);
        }

        private Tensor Put(ReadOnlySpan<TensorIndex> indices, Tensor value, bool accumulate)
        {
            using var view = Sliced(indices, out var tensors);
            // Where the value has more dimensions than the view, its leading ones of length 1 are dropped.
            var leading = 0;
            while (value.ndim - leading > view.ndim && value.shape[leading] == 1)
                leading++;
            var trimmed = leading == 0 ? value : value.reshape(value.shape[leading..]);
            if (tensors is null && accumulate)
                view.add_(trimmed);
            else if (tensors is null)
                view.copy_(trimmed);
            else
            {
                indexPut.Run(view, Arg.Tensors(CollectionsMarshal.AsSpan(tensors)), trimmed, accumulate);
                DisposeMade(tensors, indices);
            }
            if (leading > 0)
                trimmed.Dispose();
            return this;
        }

        /// <summary>
        /// The view that numbers, ranges and new dimensions give; and, where there are any, the tensors that index it,
        /// one for each leading dimension or null for the whole of it.
        /// </summary>
        private Tensor Sliced(ReadOnlySpan<TensorIndex> indices, out List<Tensor?>? tensors)
        {
            var named = 0L;
            foreach (var index in indices)
                named += index.Means switch
                {
                    TensorIndex.Kind.Single or TensorIndex.Kind.Slice => 1,
                    TensorIndex.Kind.Tensor => index.Elements!.dtype is ScalarType.Bool or ScalarType.Byte
                        ? index.Elements.ndim
                        : 1,
                    _ => 0,
                };
            if (named > ndim)
                throw new ExternalException($"too many indices for tensor of dimension {ndim}");

            var view = this;
            tensors = null;
            var dim = 0L;
            foreach (var index in indices)
            {
                switch (index.Means)
                {
                    case TensorIndex.Kind.Single:
                        Replace(ref view, view.At(dim, index.First!.Value));
                        break;
                    case TensorIndex.Kind.Slice:
                        if (index.First is not null || index.Stop is not null || index.Step is not null)
                            Replace(ref view, sliceOp.Call(view, dim, index.First, index.Stop, index.Step ?? 1));
                        dim++;
                        break;
                    case TensorIndex.Kind.Ellipsis:
                        dim += ndim - named;
                        break;
                    case TensorIndex.Kind.NewDimension:
                        Replace(ref view, view.unsqueeze(dim++));
                        break;
                    case TensorIndex.Kind.Truth:
                        Replace(ref view, view.unsqueeze(dim));
                        Record(ref tensors, dim++, index.First == 1 ? zeros([1], int64) : empty([0], int64));
                        break;
                    case TensorIndex.Kind.Tensor when index.Elements is { ndim: 0, dtype: not ScalarType.Bool } number:
                        Replace(ref view, view.At(dim, number.ToInt64()));
                        break;
                    case TensorIndex.Kind.Tensor when index.Elements is { ndim: 0 } truth:
                        Replace(ref view, view.unsqueeze(dim));
                        Record(ref tensors, dim++, truth.ToBoolean() ? zeros([1], int64) : empty([0], int64));
                        break;
                    default:
                        Record(ref tensors, dim++, index.Elements!);
                        break;
                }
            }
            return ReferenceEquals(view, this) ? alias() : view;

            void Replace(ref Tensor view, Tensor next)
            {
                if (!ReferenceEquals(view, this))
                    view.Dispose();
                view = next;
            }

            static void Record(ref List<Tensor?>? tensors, long dim, Tensor tensor)
            {
                tensors ??= [];
                while (tensors.Count < dim)
                    tensors.Add(null);
                tensors.Add(tensor);
            }
        }

        private Tensor At(long dim, long index)
        {
            var length = ndim > dim ? size((int)dim) : 0;
            if (index < -length || index >= length)
                throw new ExternalException($"index {index} is out of bounds for dimension {dim} with size {length}");
            return select(dim, index);
        }

        /// <summary>Disposes the tensors that stand for truths: those that the caller did not give.</summary>
        private static void DisposeMade(List<Tensor?> tensors, ReadOnlySpan<TensorIndex> indices)
        {
            foreach (var tensor in tensors)
            {
                var given = false;
                foreach (var index in indices)
                    given |= ReferenceEquals(index.Elements, tensor);
                if (!given)
                    tensor?.Dispose();
            }
        }
    }
}
