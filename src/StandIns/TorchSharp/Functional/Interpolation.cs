using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op[] nearestOps =
            [
                new("aten::upsample_nearest1d", "vec"),
                new("aten::upsample_nearest2d", "vec"),
                new("aten::upsample_nearest3d", "vec"),
            ];

            private static readonly Op[] nearestExactOps =
            [
                new("aten::_upsample_nearest_exact1d", "vec"),
                new("aten::_upsample_nearest_exact2d", "vec"),
                new("aten::_upsample_nearest_exact3d", "vec"),
            ];

            private static readonly Op[] areaOps =
            [
                new("aten::adaptive_avg_pool1d"),
                new("aten::adaptive_avg_pool2d"),
                new("aten::adaptive_avg_pool3d"),
            ];

            private static readonly Op linear1dOp = new("aten::upsample_linear1d", "vec");
            private static readonly Op bilinear2dOp = new("aten::upsample_bilinear2d", "vec");
            private static readonly Op bicubic2dOp = new("aten::upsample_bicubic2d", "vec");
            private static readonly Op trilinear3dOp = new("aten::upsample_trilinear3d", "vec");
            private static readonly Op bilinear2dSmoothedOp = new("aten::_upsample_bilinear2d_aa", "vec");
            private static readonly Op bicubic2dSmoothedOp = new("aten::_upsample_bicubic2d_aa", "vec");

            public static Tensor interpolate(
                Tensor x,
                long[]? size = null,
                double[]? scale_factor = null,
                InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null,
                bool recompute_scale_factor = false,
                bool antialias = false
            )
            {
                var smooth = mode is InterpolationMode.Bilinear or InterpolationMode.Bicubic;
                if (mode is InterpolationMode.Nearest or InterpolationMode.Area && align_corners is not null)
                    throw Refused(
                        "align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear"
                    );
                if (antialias && !(smooth && x.ndim == 4))
                    throw Refused("Anti-alias option is only supported for bilinear and bicubic modes");
                var dimensions = (int)x.ndim - 2;
                if (dimensions is < 1 or > 3)
                    throw Refused(
                        $"Input Error: Only 3D, 4D and 5D input Tensors supported (got {x.ndim}D) for the modes: nearest | linear | bilinear | bicubic | trilinear (got {mode.ToString().ToLowerInvariant()})"
                    );
                CheckSizeOrScale(size, scale_factor, dimensions);
                if (mode == InterpolationMode.Area)
                    return areaOps[dimensions - 1].Call(x, size ?? Scaled(x, scale_factor!));
                if (recompute_scale_factor && scale_factor is not null)
                {
                    size = Scaled(x, scale_factor);
                    scale_factor = null;
                }
                return mode switch
                {
                    InterpolationMode.Nearest => nearestOps[dimensions - 1].Call(x, size, scale_factor),
                    InterpolationMode.NearestExact => nearestExactOps[dimensions - 1].Call(x, size, scale_factor),
                    _ => Smooth(mode, antialias, dimensions).Call(x, size, align_corners ?? false, scale_factor),
                };
            }

            public static Tensor upsample(
                Tensor input,
                long[]? size = null,
                double[]? scale_factor = null,
                UpsampleMode mode = UpsampleMode.Nearest,
                bool align_corners = false
            ) => interpolate(input, size, scale_factor, (InterpolationMode)mode, align_corners);

            public static Tensor upsample_bilinear(
                Tensor x,
                long[]? size = null,
                double[]? scale_factor = null,
                bool align_corners = false
            ) => upsample(x, size, scale_factor, UpsampleMode.Bilinear, align_corners);

            public static Tensor upsample_nearest(
                Tensor x,
                long[]? size = null,
                double[]? scale_factor = null,
                bool align_corners = false
            ) => upsample(x, size, scale_factor, UpsampleMode.Nearest, align_corners);

            public static Tensor upsample_nearest1d(Tensor input, long? outputSize, double? scaleFactor) =>
                nearestOps[0]
                    .Call(
                        input,
                        outputSize is { } size ? Arg.Ints(size) : Arg.None,
                        scaleFactor is { } scale ? new[] { scale } : Arg.None
                    );

            public static Tensor upsample_nearest2d(
                Tensor input,
                long[]? outputSizes = null,
                double[]? scaleFactors = null
            ) => nearestOps[1].Call(input, outputSizes, scaleFactors);

            public static Tensor upsample_nearest3d(
                Tensor input,
                long[]? outputSizes = null,
                double[]? scaleFactors = null
            ) => nearestOps[2].Call(input, outputSizes, scaleFactors);

            private static Op Smooth(InterpolationMode mode, bool antialias, int dimensions) =>
                (mode, dimensions) switch
                {
                    (InterpolationMode.Linear, 1) => linear1dOp,
                    (InterpolationMode.Bilinear, 2) => antialias ? bilinear2dSmoothedOp : bilinear2dOp,
                    (InterpolationMode.Bicubic, 2) => antialias ? bicubic2dSmoothedOp : bicubic2dOp,
                    (InterpolationMode.Trilinear, 3) => trilinear3dOp,
                    _ => throw Refused(
                        $"Got {dimensions + 2}D input, but {mode.ToString().ToLowerInvariant()} mode needs {mode switch
                        {
                            InterpolationMode.Linear => 3,
                            InterpolationMode.Trilinear => 5,
                            _ => 4,
                        }}D input"
                    ),
                };

            private static void CheckSizeOrScale(long[]? size, double[]? scales, int dimensions)
            {
                if (size is null && scales is null)
                    throw Refused("either size or scale_factor should be defined");
                if (size is not null && scales is not null)
                    throw Refused("only one of size or scale_factor should be defined");
                if (scales is not null && scales.Length != dimensions)
                    throw Refused(
                        $"scale_factor shape must match input shape. Input is {dimensions}D, scale_factor size is [{string.Join(", ", scales)}]"
                    );
            }

            private static long[] Scaled(Tensor input, double[] scales)
            {
                var shape = input.shape;
                var sizes = new long[scales.Length];
                for (var k = 0; k < sizes.Length; k++)
                    sizes[k] = (long)Math.Floor(shape[k + 2] * scales[k]);
                return sizes;
            }
        }
    }
}
