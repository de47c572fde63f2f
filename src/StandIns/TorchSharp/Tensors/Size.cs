using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// The lengths of a tensor's dimensions. Two sizes are equal when they hold the same array, as in the package: compare
    /// <see cref="Shape"/> element by element instead.
    /// </summary>
    public struct Size : IEnumerable<long>
    {
        public static Size Empty = new(Array.Empty<long>());

        private readonly long[] shape;

        public Size(long[] shape) => this.shape = (long[])shape.Clone();

        public Size(int[] shape) => this.shape = Array.ConvertAll(shape, length => (long)length);

        public Size(IEnumerable<long> shape) => this.shape = shape.ToArray();

        public Size(long size) => shape = [size];

        public Size((long, long) size) => shape = [size.Item1, size.Item2];

        public Size((long, long, long) size) => shape = [size.Item1, size.Item2, size.Item3];

        public Size((long, long, long, long) size) => shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        public Size((long, long, long, long, long) size) =>
            shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        public Size((long, long, long, long, long, long) size) =>
            shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        public Size(int size)
            : this((long)size) { }

        public Size((int, int) size) => shape = [size.Item1, size.Item2];

        public Size((int, int, int) size) => shape = [size.Item1, size.Item2, size.Item3];

        public Size((int, int, int, int) size) => shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        public Size((int, int, int, int, int) size) =>
            shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        public Size((int, int, int, int, int, int) size) =>
            shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        public long[] Shape => shape;

        public int Length => shape.Length;

        public bool IsEmpty => shape.Length == 0;

        public bool IsScalar => IsEmpty;

        public long this[int idx] => shape[idx];

        public long this[long idx] => shape[idx];

        public static implicit operator Size(long size) => new(size);

        public static implicit operator Size((long, long) size) => new(size);

        public static implicit operator Size((long, long, long) size) => new(size);

        public static implicit operator Size((long, long, long, long) size) => new(size);

        public static implicit operator Size((long, long, long, long, long) size) => new(size);

        public static implicit operator Size((long, long, long, long, long, long) size) => new(size);

        public static implicit operator Size(long[] size) => new(size);

        public static Size operator +(Size left, Size right) => new([.. left.shape, .. right.shape]);

        public static Size operator +(Size left, IEnumerable<long> right) => new([.. left.shape, .. right]);

        public static bool operator ==(Size left, Size right) => left.shape == right.shape;

        public static bool operator !=(Size left, Size right) => left.shape != right.shape;

        /// <summary>Dimensions first to next - 1; negative numbers count from the end.</summary>
        public Size Slice(int first, int next)
        {
            if (next < 0)
                next += shape.Length;
            if (first < 0)
                first += shape.Length;
            return next <= first ? Empty : new Size(shape[first..next]);
        }

        public IEnumerable<long> Take(int i) => shape.Take(i);

        public long numel() => shape.Aggregate(1L, (product, length) => product * length);

        public IEnumerator<long> GetEnumerator() => shape.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override bool Equals(object? obj) => obj is Size other && shape == other.shape;

        public override int GetHashCode() => shape.GetHashCode();
    }
}
