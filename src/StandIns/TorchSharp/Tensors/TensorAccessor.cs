using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>A tensor's elements in order, read from and written to its memory. Keeps the tensor alive.</summary>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly long[] shape;
    private readonly long[] strides;
    private readonly bool contiguous;
    private Tensor? tensor;
    private T* memory;

    internal TensorAccessor(Tensor tensor)
    {
        tensor.CheckHere();
        this.tensor = tensor;
        shape = tensor.shape;
        strides = tensor.stride();
        contiguous = tensor.is_contiguous();
        memory = (T*)tensor.Memory;
        Count = tensor.NumberOfElements;
    }

    public long Count { get; private set; }

    public bool IsReadOnly => false;

    /// <summary>By all indices, or, with one alone, by place in order.</summary>
    public T this[params long[] indices]
    {
        get
        {
            var element = *At(indices);
            GC.KeepAlive(this);
            return element;
        }
        set
        {
            *At(indices) = value;
            GC.KeepAlive(this);
        }
    }

    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) => left.SequenceEqual(right);

    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !(left == right);

    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array);
        return array;
    }

    /// <summary>An array with the tensor's dimensions; of a tensor without any, an array of one.</summary>
    public Array ToNDArray()
    {
        if (shape.Length < 2)
            return ToArray();
        var array = Array.CreateInstance(typeof(T), shape);
        fixed (byte* first = &System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(array))
            CopyTo(new Span<T>(first, checked((int)Count)));
        return array;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var count = (int)Math.Min(array.Length - arrayIndex, Count - tensorIndex);
        if (contiguous && count > 0)
            new ReadOnlySpan<T>(memory + tensorIndex, count).CopyTo(array[arrayIndex..]);
        else
            for (var k = 0; k < count; k++)
                array[arrayIndex + k] = memory[Place(tensorIndex + k)];
        GC.KeepAlive(this);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var count = (int)Math.Min(array.Length - arrayIndex, Count - tensorIndex);
        if (contiguous && count > 0)
            array.Slice(arrayIndex, count).CopyTo(new Span<T>(memory + tensorIndex, count));
        else
            for (var k = 0; k < count; k++)
                memory[Place(tensorIndex + k)] = array[arrayIndex + k];
        GC.KeepAlive(this);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var k = 0L; k < Count; k++)
            yield return this.Read(k);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is TensorAccessor<T> other && this == other;

    public override int GetHashCode() => base.GetHashCode();

    public void Dispose()
    {
        tensor = null;
        memory = null;
        Count = 0;
    }

    internal T Read(long k)
    {
        if (k < 0 || k >= Count)
            throw new IndexOutOfRangeException($"{k} of {Count} elements.");
        var element = memory[Place(k)];
        GC.KeepAlive(this);
        return element;
    }

    private T* At(long[] indices)
    {
        if (indices.Length == 1 && shape.Length != 1)
        {
            if (indices[0] < 0 || indices[0] >= Count)
                throw new IndexOutOfRangeException($"{indices[0]} of {Count} elements.");
            return memory + Place(indices[0]);
        }
        if (indices.Length != shape.Length || tensor is null)
            throw new IndexOutOfRangeException($"{indices.Length} indices for {shape.Length} dimensions.");
        var place = 0L;
        for (var k = 0; k < shape.Length; k++)
        {
            if (indices[k] < 0 || indices[k] >= shape[k])
                throw new IndexOutOfRangeException($"{indices[k]} >= {shape[k]} in dimension {k}.");
            place += indices[k] * strides[k];
        }
        return memory + place;
    }

    /// <summary>Where in memory the k-th element lies.</summary>
    private long Place(long k)
    {
        if (contiguous)
            return k;
        var place = 0L;
        for (var dim = shape.Length - 1; dim >= 0; dim--)
        {
            k = Math.DivRem(k, shape[dim], out var index);
            place += index * strides[dim];
        }
        return place;
    }
}
