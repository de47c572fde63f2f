using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Interop;

internal enum Tag
{
    None,
    Tensor,
    Int,
    Double,
    Bool,
    IntList,
    TensorList,
    DoubleList,
    BoolList,
    Text,
    Device,
    Generator,
    Complex,
    Disposed,
}

/// <summary>
/// One argument or result of an operator, as native/boxed.cpp lays it out. Making an argument from a tensor counts a
/// reference, which the call takes over: an <see cref="Arg"/> is made for one call, and passed to it.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct Arg
{
    [FieldOffset(0)]
    public Tag Tag;

    [FieldOffset(4)]
    public int Count;

    [FieldOffset(8)]
    public long Integer;

    [FieldOffset(8)]
    public double Number;

    [FieldOffset(8)]
    public IntPtr Pointer;

    public static Arg None => default;

    /// <summary>A disposed tensor: only the call can refuse it, once it took over the other arguments' references.</summary>
    private static Arg Disposed => new() { Tag = Tag.Disposed };

    public static implicit operator Arg(Tensor? tensor) =>
        tensor is null ? default
        : tensor.IsInvalid ? Disposed
        : new Arg { Tag = Tag.Tensor, Pointer = tensor.Retained() };

    public static implicit operator Arg(int value) => new() { Tag = Tag.Int, Integer = value };

    public static implicit operator Arg(long value) => new() { Tag = Tag.Int, Integer = value };

    public static implicit operator Arg(long? value) => value is { } given ? given : default(Arg);

    public static implicit operator Arg(double value) => new() { Tag = Tag.Double, Number = value };

    public static implicit operator Arg(double? value) => value is { } given ? given : default(Arg);

    public static implicit operator Arg(bool value) => new() { Tag = Tag.Bool, Integer = value ? 1 : 0 };

    public static implicit operator Arg(bool? value) => value is { } given ? given : default(Arg);

    public static implicit operator Arg(ScalarType type) => (long)type;

    public static implicit operator Arg(ScalarType? type) => type is { } given ? given : default(Arg);

    public static implicit operator Arg(Device? device) =>
        device is null
            ? default
            : new Arg
            {
                Tag = Tag.Device,
                Count = device.index,
                Integer = (long)device.type,
            };

    public static implicit operator Arg(Generator? generator) =>
        generator is null ? default : new Arg { Tag = Tag.Generator, Pointer = generator.Retained() };

    public static implicit operator Arg(Scalar? scalar) => scalar is null ? default : scalar.AsArg();

    public static implicit operator Arg(long[]? values) => values is null ? default : Ints(values);

    public static implicit operator Arg(ReadOnlySpan<long> values) => Ints(values);

    public static implicit operator Arg(double[]? values) =>
        values is null ? default : List(Tag.DoubleList, (ReadOnlySpan<double>)values);

    public static implicit operator Arg(bool[]? values) =>
        values is null ? default : List(Tag.BoolList, (ReadOnlySpan<bool>)values);

    public static implicit operator Arg(string? text) =>
        text is null ? default : List(Tag.Text, (ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(text));

    public static implicit operator Arg(Tensor?[]? tensors) => tensors is null ? default : Tensors(tensors);

    public static implicit operator Arg(List<Tensor>? tensors) =>
        tensors is null ? default : Tensors(CollectionsMarshal.AsSpan(tensors));

    /// <summary>A list of integers; one alone also stands for a list of one where the schema wants a list.</summary>
    public static Arg Ints(params ReadOnlySpan<long> values) => List(Tag.IntList, values);

    public static Arg Tensors(IEnumerable<Tensor> tensors) =>
        tensors switch
        {
            Tensor[] array => array,
            List<Tensor> list => list,
            _ => tensors.ToArray(),
        };

    public static Arg Tensors(params ReadOnlySpan<Tensor?> tensors)
    {
        foreach (var tensor in tensors)
            if (tensor is { IsInvalid: true })
                return Disposed;
        var handles = Scratch.Take<IntPtr>(tensors.Length);
        for (var k = 0; k < tensors.Length; k++)
            handles[k] = tensors[k]?.Retained() ?? 0;
        return new Arg
        {
            Tag = Tag.TensorList,
            Count = tensors.Length,
            Pointer = (IntPtr)Unsafe.AsPointer(ref MemoryMarshal.GetReference(handles)),
        };
    }

    /// <summary>A list of native references that the caller holds: the call gets references of its own.</summary>
    public static Arg Handles(ReadOnlySpan<IntPtr> handles)
    {
        var list = List(Tag.TensorList, handles);
        Native.tb_retain_all((IntPtr*)list.Pointer, handles.Length);
        return list;
    }

    public static Arg Doubles(ReadOnlySpan<double> values) => List(Tag.DoubleList, values);

    public static Arg Complex(double real, double imaginary) =>
        List(Tag.Complex, (ReadOnlySpan<double>)[real, imaginary]);

    private static Arg List<T>(Tag tag, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var copy = Scratch.Take<T>(values.Length);
        values.CopyTo(copy);
        return new Arg
        {
            Tag = tag,
            Count = values.Length,
            Pointer = (IntPtr)Unsafe.AsPointer(ref MemoryMarshal.GetReference(copy)),
        };
    }
}
