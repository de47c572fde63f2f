using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    public sealed class ConvTranspose1d : ConvolutionTranspose
    {
        internal ConvTranspose1d(
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
                nameof(ConvTranspose1d),
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
            CheckShape(input, 1);
            var outputPadding = _output_padding(input, output_size, kernel_size, stride, padding!, dilation, 1);
            return torch.nn.functional.conv_transpose1d(
                input,
                weight,
                bias,
                stride[0],
                padding![0],
                outputPadding[0],
                dilation[0],
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
            public static ConvTranspose1d ConvTranspose1d(
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
                    [kernel_size],
                    [stride],
                    [padding],
                    [output_padding],
                    [dilation],
                    padding_mode,
                    groups,
                    bias,
                    device,
                    dtype
                );
        }
    }
}
