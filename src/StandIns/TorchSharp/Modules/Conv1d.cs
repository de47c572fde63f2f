using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    public sealed class Conv1d : Convolution
    {
        internal Conv1d(
            long in_channels,
            long out_channels,
            long[] kernel_size,
            long[] stride,
            long[]? padding,
            Padding? padding_type,
            long[] dilation,
            PaddingModes padding_mode,
            long groups,
            bool bias,
            torch.Device? device,
            torch.ScalarType? dtype
        )
            : base(
                nameof(Conv1d),
                in_channels,
                out_channels,
                kernel_size,
                stride,
                padding,
                padding_type,
                dilation,
                false,
                [0],
                groups,
                bias,
                padding_mode,
                device,
                dtype
            ) { }

        public override torch.Tensor forward(torch.Tensor input)
        {
            CheckShape(input, 1);
            if (padding_mode != PaddingModes.Zeros)
            {
                using var padded = Padded(input);
                return torch.nn.functional.conv1d(padded, weight, bias, stride[0], 0, dilation[0], groups);
            }
            if (padding_type is { } type)
                return torch.nn.functional.conv1d_padding(input, weight, bias, stride[0], type, dilation[0], groups);
            return torch.nn.functional.conv1d(input, weight, bias, stride[0], padding![0], dilation[0], groups);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Conv1d Conv1d(
                long in_channels,
                long out_channels,
                long kernel_size,
                long stride = 1,
                long padding = 0,
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
                    null,
                    [dilation],
                    padding_mode,
                    groups,
                    bias,
                    device,
                    dtype
                );

            public static Conv1d Conv1d(
                long in_channels,
                long out_channels,
                long kernel_size,
                Padding padding,
                long stride = 1,
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
                    null,
                    padding,
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
