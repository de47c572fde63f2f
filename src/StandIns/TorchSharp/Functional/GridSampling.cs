using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op gridSamplerOp = new("aten::grid_sampler");
            private static readonly Op affineGridOp = new("aten::affine_grid_generator");

            /// <summary>The input's values where <paramref name="grid"/> points, from (-1, -1) to (1, 1).</summary>
            public static Tensor grid_sample(
                Tensor input,
                Tensor grid,
                GridSampleMode mode = GridSampleMode.Bilinear,
                GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros,
                bool? align_corners = null
            ) =>
                gridSamplerOp.Call(
                    input,
                    grid,
                    mode == GridSampleMode.Bilinear ? 0 : 1,
                    padding_mode switch
                    {
                        GridSamplePaddingMode.Zeros => 0,
                        GridSamplePaddingMode.Border => 1,
                        _ => 2,
                    },
                    align_corners ?? false
                );

            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false)
            {
                if (size?.Length is not (4 or 5))
                    throw Refused(
                        $"affine_grid only supports 4D and 5D sizes, for 2D and 3D affine transforms, respectively. Got size [{string.Join(", ", size ?? [])}]"
                    );
                if (size.Min() <= 0)
                    throw Refused($"Expected non-zero, positive output size. Got [{string.Join(", ", size)}]");
                return affineGridOp.Call(theta, size, align_corners);
            }
        }
    }
}
