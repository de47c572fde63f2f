using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op padOp = new("aten::_pad_enum");
            private static readonly Op constantPadOp = new("aten::constant_pad_nd");

            public static Tensor pad(
                Tensor input,
                long[] pad,
                PaddingModes mode = PaddingModes.Constant,
                double value = 0
            ) => Pad(input, pad, mode, value);

            /// <summary>Pairs (before, after), from the last dimension backwards.</summary>
            public static Tensor pad(
                Tensor input,
                ReadOnlySpan<long> pad,
                PaddingModes mode = PaddingModes.Constant,
                double value = 0
            ) => Pad(input, pad, mode, value);

            public static Tensor pad(
                Tensor input,
                (long, long) pad,
                PaddingModes mode = PaddingModes.Constant,
                double value = 0
            ) => Pad(input, [pad.Item1, pad.Item2], mode, value);

            public static Tensor pad(
                Tensor input,
                (long, long, long, long) pad,
                PaddingModes mode = PaddingModes.Constant,
                double value = 0
            ) => Pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>The same on every side of every dimension.</summary>
            public static Tensor pad(
                Tensor input,
                long pad,
                PaddingModes mode = PaddingModes.Constant,
                double value = 0
            )
            {
                Span<long> everySide = stackalloc long[(int)input.ndim * 2];
                everySide.Fill(pad);
                return Pad(input, everySide, mode, value);
            }

            private static Tensor Pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode, double value) =>
                mode switch
                {
                    // The numbers are libtorch's; a border that copies the inside takes no value.
                    PaddingModes.Reflect => padOp.Call(input, pad, 0, value == 0 ? Arg.None : value),
                    PaddingModes.Replicate => padOp.Call(input, pad, 1, value == 0 ? Arg.None : value),
                    PaddingModes.Circular => padOp.Call(input, pad, 2, value == 0 ? Arg.None : value),
                    _ => constantPadOp.Call(input, pad, value),
                };
        }
    }
}
