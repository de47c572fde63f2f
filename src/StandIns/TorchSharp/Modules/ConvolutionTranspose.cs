using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The map that is a convolution's gradient with respect to its input.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    protected ConvolutionTranspose(
        string name,
        long in_channels,
        long out_channels,
        long[] kernel_size,
        long[] stride,
        long[] padding,
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
        : base(
            name,
            in_channels,
            out_channels,
            kernel_size,
            stride,
            padding,
            padding_type,
            dilation,
            transposed,
            output_padding,
            groups,
            bias,
            padding_mode,
            device,
            dtype
        ) { }

    public override Tensor forward(Tensor input) => forward(input, null);

    /// <param name="output_size">Which of the sizes that a strided convolution maps to this input's; null: the smallest.</param>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    /// <summary>What to add at the end of each dimension so that the result has the size asked for.</summary>
    protected long[] _output_padding(
        Tensor input,
        long[]? output_size,
        long[] kernel_size,
        long[] stride,
        long[] padding,
        long[] dilation,
        long num_spatial_dims
    )
    {
        if (output_size is null)
            return output_padding;
        var shape = input.shape;
        var leading = shape.Length - (int)num_spatial_dims;
        if (output_size.Length == shape.Length)
            output_size = output_size[leading..];
        if (output_size.Length != num_spatial_dims)
            throw new ArgumentException(
                $"output_size has {output_size.Length} sizes; give {num_spatial_dims} or {shape.Length} of them."
            );
        var extra = new long[num_spatial_dims];
        for (var k = 0; k < extra.Length; k++)
        {
            var smallest =
                (shape[leading + k] - 1) * stride[k] - 2 * padding[k] + dilation[k] * (kernel_size[k] - 1) + 1;
            extra[k] = output_size[k] - smallest;
            if (extra[k] < 0 || extra[k] >= stride[k])
                throw new ArgumentException(
                    $"output_size {output_size[k]} cannot come of an input of size {shape[leading + k]}: it must lie from {smallest} to {smallest + stride[k] - 1}."
                );
        }
        return extra;
    }
}
