using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>What libtorch's libraries may do for speed.</summary>
    public static partial class backends
    {
        // Mirrored by native/boxed.cpp.
        private enum Flag
        {
            MatmulTf32,
            CudnnTf32,
            HalfReduction,
            FlashAttention,
            MathAttention,
        }

        private static bool Get(Flag flag) => Native.tb_flag((int)flag) != 0;

        private static void Set(Flag flag, bool on) => Native.Check(Native.tb_set_flag((int)flag, on ? 1 : 0));

        public static partial class cuda
        {
            public static bool flash_sdp_enabled() => Get(Flag.FlashAttention);

            public static void enable_flash_sdp(bool enable) => Set(Flag.FlashAttention, enable);

            public static bool math_sdp_enabled() => Get(Flag.MathAttention);

            public static void enable_math_sdp(bool enable) => Set(Flag.MathAttention, enable);

            public static partial class matmul
            {
                public static bool allow_tf32
                {
                    get => Get(Flag.MatmulTf32);
                    set => Set(Flag.MatmulTf32, value);
                }

                public static bool allow_fp16_reduced_precision_reduction
                {
                    get => Get(Flag.HalfReduction);
                    set => Set(Flag.HalfReduction, value);
                }
            }
        }

        public static partial class cudnn
        {
            public static bool allow_tf32
            {
                get => Get(Flag.CudnnTf32);
                set => Set(Flag.CudnnTf32, value);
            }
        }
    }
}
