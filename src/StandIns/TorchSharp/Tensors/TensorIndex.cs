namespace TorchSharp;

public static partial class torch
{
    /// <summary>One place between the brackets of an index: a number, a range, a tensor, or one of the special ones.</summary>
    public struct TensorIndex
    {
        /// <summary>All the dimensions that the other indices leave.</summary>
        public static TensorIndex Ellipsis = new() { Means = Kind.Ellipsis };

        /// <summary>A new dimension of length 1.</summary>
        public static TensorIndex None = new() { Means = Kind.NewDimension };

        /// <summary>The same as <see cref="None"/>.</summary>
        public static TensorIndex Null = None;

        /// <summary>The whole dimension.</summary>
        public static TensorIndex Colon = Slice();

        internal enum Kind
        {
            NewDimension,
            Single,
            Ellipsis,
            Truth,
            Tensor,
            Slice,
        }

        internal Kind Means { get; private init; }

        /// <summary>The number of a single one, the start of a slice, 1 or 0 of a truth.</summary>
        internal long? First { get; private init; }

        internal long? Stop { get; private init; }

        internal long? Step { get; private init; }

        internal Tensor? Elements { get; private init; }

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex(Index index) => Single(Signed(index));

        public static implicit operator TensorIndex(Range range) => Slice(range);

        public static implicit operator TensorIndex((int?, int?) range) => Slice(range);

        /// <summary>There so that brackets with only such values in them find the indexer of indices; never called.</summary>
        public static implicit operator Tensor(TensorIndex value) =>
            throw new InvalidOperationException("Should not be called.");

        public static TensorIndex Single(long? index) => new() { Means = Kind.Single, First = index };

        public static TensorIndex Bool(bool value) => new() { Means = Kind.Truth, First = value ? 1 : 0 };

        public static TensorIndex Tensor(Tensor tensor) => new() { Means = Kind.Tensor, Elements = tensor };

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new()
            {
                Means = Kind.Slice,
                First = start,
                Stop = stop,
                Step = step,
            };

        public static TensorIndex Slice((int?, int?) range) => Slice(range.Item1, range.Item2, null);

        public static TensorIndex Slice(Range range) =>
            Slice(Signed(range.Start), range.End.Equals(Index.End) ? null : Signed(range.End), null);

        private static long Signed(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
