using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class cuda
    {
        public static bool is_available() => cuda_is_available();

        public static bool is_cudnn_available() => Native.tb_cudnn_available() != 0;

        public static int device_count() => Native.tb_cuda_count();

        /// <summary>Seeds the current GPU's generator.</summary>
        public static void manual_seed(long seed) => Native.Check(Native.tb_cuda_seed((ulong)seed));

        /// <summary>Seeds every GPU's generator.</summary>
        public static void manual_seed_all(long seed) => Native.Check(Native.tb_cuda_seed_all((ulong)seed));

        /// <summary>Waits until a GPU, or the current one, has done what it was given.</summary>
        public static void synchronize(Device? device = null) =>
            Native.Check(Native.tb_cuda_synchronize(device?.index ?? -1));
    }
}
