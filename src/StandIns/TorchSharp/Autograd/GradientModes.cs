using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static IDisposable no_grad() => new GradientMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new GradientMode(enabled);

    public static IDisposable set_grad_enabled(bool mode = true) => new GradientMode(mode);

    public static bool is_grad_enabled() => Native.tb_grad_mode() != 0;

    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    public static bool is_inference_mode_enabled() => Native.tb_inference_mode() != 0;

    private sealed class GradientMode : IDisposable
    {
        private readonly int before = Native.tb_grad_mode();

        public GradientMode(bool enabled) => Native.tb_set_grad_mode(enabled ? 1 : 0);

        public void Dispose() => Native.tb_set_grad_mode(before);
    }

    private sealed class InferenceMode(bool mode) : IDisposable
    {
        private IntPtr guard = Native.tb_inference_enter(mode ? 1 : 0);

        public void Dispose()
        {
            if (guard == 0)
                return;
            Native.tb_inference_exit(guard);
            guard = 0;
        }
    }
}
