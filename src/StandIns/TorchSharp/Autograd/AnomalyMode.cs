using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>While it is on, backward names the forward operator whose gradient failed or, if asked, is not a number.</summary>
public class AnomalyMode : IDisposable
{
    private readonly bool enabledBefore = IsEnabled;
    private readonly bool checkedBefore = ShouldCheckNaN;

    public AnomalyMode(bool enabled, bool check_nan = true) =>
        Native.tb_set_anomaly_mode(enabled ? 1 : 0, check_nan ? 1 : 0);

    public static bool IsEnabled => Native.tb_anomaly_mode() != 0;

    public static bool ShouldCheckNaN => Native.tb_anomaly_checks_nan() != 0;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) =>
        Native.tb_set_anomaly_mode(enabledBefore ? 1 : 0, checkedBefore ? 1 : 0);
}

public static partial class torch
{
    public static partial class autograd
    {
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);
    }
}
