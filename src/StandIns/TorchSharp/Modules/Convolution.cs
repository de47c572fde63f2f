using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all convolutions share: sizes, padding, weight and bias.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(bias))]
    protected Parameter? _bias;

    [ComponentName(Name = nameof(weight))]
    protected Parameter? _weight;

    /// <summary>(before, after) from the last dimension backwards, as functional.pad takes it.</summary>
    protected long[] _reversed_padding_repeated_twice = [];

    private readonly long[] noPadding;

    protected Convolution(
        string name,
        long in_channels,
        long out_channels,
        long[] kernel_size,
        long[] stride,
        long[]? padding,
        Padding? padding_type,
        long[] dilation,
        bool transposed,
        long[] output_padding,
        long groups,
        bool bias,
        PaddingModes padding_mode,
        Device? device = null,
        ScalarType? dtype = null
    )
        : base(name)
    {
        if (transposed && padding_mode != PaddingModes.Zeros)
            throw new ArgumentException(
                "Only PaddingModes.Zeros is supported for ConvTransposeND",
                nameof(padding_mode)
            );
        (this.in_channels, this.out_channels, this.groups) = (in_channels, out_channels, groups);
        (this.kernel_size, this.stride, this.dilation) = (kernel_size, stride, dilation);
        (this.transposed, this.output_padding, this.padding_mode) = (transposed, output_padding, padding_mode);
        noPadding = new long[kernel_size.Length];
        if (padding_type is { } type)
            SetPadding(type);
        else
            SetPadding(padding ?? noPadding);

        long[] shape = transposed
            ? [in_channels, out_channels / groups, .. kernel_size]
            : [out_channels, in_channels / groups, .. kernel_size];
        weight = NewTensor.Parameter(device, dtype, shape);
        if (bias)
            this.bias = NewTensor.Parameter(device, dtype, out_channels);
        reset_parameters();
    }

    public long in_channels { get; }

    public long out_channels { get; }

    public bool transposed { get; }

    public Padding? padding_type { get; private set; }

    public long[]? padding { get; private set; }

    public PaddingModes padding_mode { get; set; }

    public long groups { get; set; }

    public long[] kernel_size { get; set; }

    public long[] stride { get; set; }

    public long[] dilation { get; set; }

    public long[] output_padding { get; set; }

    public Parameter weight
    {
        get => _weight!;
        set => Hold(nameof(weight), ref _weight, value);
    }

    public Parameter? bias
    {
        get => _bias;
        set => Hold(nameof(bias), ref _bias, value);
    }

    public void reset_parameters() => DefaultInit.WeightAndBias(weight, bias);

    public void SetPadding(long[] padding)
    {
        padding_type = null;
        this.padding = padding;
        _reversed_padding_repeated_twice = new long[2 * padding.Length];
        for (var k = 0; k < _reversed_padding_repeated_twice.Length; k++)
            _reversed_padding_repeated_twice[k] = padding[padding.Length - 1 - k / 2];
    }

    public void SetPadding(Padding padding)
    {
        if (transposed)
            throw new ArgumentException("Cannot set padding type on ConvTransposeND");
        this.padding = null;
        padding_type = padding;
        _reversed_padding_repeated_twice = new long[2 * kernel_size.Length];
        if (padding != Padding.Same)
            return;
        if (Array.Exists(stride, step => step != 1))
            throw new ArgumentException("padding='same' is not supported for strided convolutions");
        for (var k = 0; k < kernel_size.Length; k++)
        {
            var dimension = kernel_size.Length - 1 - k;
            var total = dilation[dimension] * (kernel_size[dimension] - 1);
            _reversed_padding_repeated_twice[2 * k] = total / 2;
            _reversed_padding_repeated_twice[2 * k + 1] = total - total / 2;
        }
    }

    /// <summary>Is this (batch, channels, …) or (channels, …) with as many channels as the layer takes?</summary>
    protected bool ValidateShape(Tensor input, long dimensions)
    {
        var batched = input.ndim - dimensions - 1;
        return batched is 0 or 1 && SizeAt(input, (int)batched) == in_channels;
    }

    private protected void CheckShape(Tensor input, int dimensions)
    {
        if (!ValidateShape(input, dimensions))
            throw new ArgumentException(
                $"Expected {dimensions + 1}D (unbatched) or {dimensions + 2}D (batched) input with {in_channels} channels to {GetName()}."
            );
    }

    /// <summary>The input with its border written out, where the border is not zeros: then the convolution adds none.</summary>
    private protected Tensor Padded(Tensor input) =>
        nn.functional.pad(input, _reversed_padding_repeated_twice, padding_mode);

    private protected long[] NoPadding => noPadding;

    /// <summary>One size, without the array of them all.</summary>
    private static unsafe long SizeAt(Tensor tensor, int dimension)
    {
        var sizes = stackalloc long[(int)tensor.ndim];
        Native.tb_sizes(tensor.Handle, sizes);
        GC.KeepAlive(tensor);
        return sizes[dimension];
    }
}
