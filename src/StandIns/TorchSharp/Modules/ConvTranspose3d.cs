using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    public sealed class ConvTranspose3d : ConvolutionTranspose
    {
        internal ConvTranspose3d(
            long in_channels,
            long out_channels,
            long[] kernel_size,
            long[] stride,
            long[] padding,
            long[] output_padding,
            long[] dilation,
            PaddingModes padding_mode,
            long groups,
            bool bias,
            torch.Device? device,
            torch.ScalarType? dtype
        )
            : base(
                nameof(ConvTranspose3d),
                in_channels,
                out_channels,
                kernel_size,
                stride,
                padding,
                null,
                dilation,
                true,
                output_padding,
                groups,
                bias,
                padding_mode,
                device,
                dtype
            ) { }

        public override torch.Tensor forward(torch.Tensor input, long[]? output_size)
        {
            CheckShape(input, 3);
            var outputPadding = _output_padding(input, output_size, kernel_size, stride, padding!, dilation, 3);
            return torch.nn.functional.conv_transpose3d(
                input,
                weight,
                bias,
                stride,
                padding,
                outputPadding,
                dilation,
                groups
            );
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static ConvTranspose3d ConvTranspose3d(
                long in_channels,
                long out_channels,
                long kernel_size,
                long stride = 1,
                long padding = 0,
                long output_padding = 0,
                long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1,
                bool bias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) =>
                new(
                    in_channels,
                    out_channels,
                    [kernel_size, kernel_size, kernel_size],
                    [stride, stride, stride],
                    [padding, padding, padding],
                    [output_padding, output_padding, output_padding],
                    [dilation, dilation, dilation],
                    padding_mode,
                    groups,
                    bias,
                    device,
                    dtype
                );

            public static ConvTranspose3d ConvTranspose3d(
                long in_channels,
                long out_channels,
                (long, long, long) kernel_size,
                (long, long, long)? stride = null,
                (long, long, long)? padding = null,
                (long, long, long)? output_padding = null,
                (long, long, long)? dilation = null,
                PaddingModes padding_mode = PaddingModes.Zeros,
                long groups = 1,
                bool bias = true,
                Device? device = null,
                ScalarType? dtype = null
            ) =>
                new(
                    in_channels,
                    out_channels,
                    Sizes.Of(kernel_size),
                    Sizes.Of(stride, 1),
                    Sizes.Of(padding, 0),
                    Sizes.Of(output_padding, 0),
                    Sizes.Of(dilation, 1),
                    padding_mode,
                    groups,
                    bias,
                    device,
                    dtype
                );
        }
    }
}
