using static TorchSharp.torch;

namespace TorchSharp.Tests.Devices;

[Collection(nameof(Alone))]
public sealed class BackendTests
{
    [Fact]
    public void EachSwitchKeepsWhatItIsSetTo()
    {
        Keeps(() => backends.cuda.matmul.allow_tf32, on => backends.cuda.matmul.allow_tf32 = on);
        Keeps(
            () => backends.cuda.matmul.allow_fp16_reduced_precision_reduction,
            on => backends.cuda.matmul.allow_fp16_reduced_precision_reduction = on
        );
        Keeps(() => backends.cudnn.allow_tf32, on => backends.cudnn.allow_tf32 = on);
        Keeps(backends.cuda.flash_sdp_enabled, backends.cuda.enable_flash_sdp);
        Keeps(backends.cuda.math_sdp_enabled, backends.cuda.enable_math_sdp);

        static void Keeps(Func<bool> get, Action<bool> set)
        {
            var before = get();
            set(!before);
            Assert.Equal(!before, get());
            set(before);
            Assert.Equal(before, get());
        }
    }
}
