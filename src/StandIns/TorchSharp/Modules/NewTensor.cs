using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The tensors that layers start from, of the default type and on the default device where none is given.</summary>
internal static class NewTensor
{
    private static readonly Op empty = new("aten::empty", "memory_format");
    private static readonly Op fill = new("aten::fill_", "Scalar");

    /// <summary>A parameter whose values are still to be set.</summary>
    public static Parameter Parameter(Device? device, ScalarType? dtype, params ReadOnlySpan<long> shape) =>
        new(Empty(device, dtype, shape));

    public static Tensor Filled(double value, Device? device, ScalarType? dtype, params ReadOnlySpan<long> shape)
    {
        var made = Empty(device, dtype, shape);
        fill.Run(made, value);
        return made;
    }

    private static Tensor Empty(Device? device, ScalarType? dtype, ReadOnlySpan<long> shape) =>
        empty.Call(shape, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device());
}
