using static TorchSharp.torch;

namespace TorchSharp.Interop;

/// <summary>
/// What the native side does in fewer passes over memory than libtorch's operators (native/normalisation.h), for the
/// tensors that it can; for others the operators remain.
/// </summary>
internal static unsafe class Fused
{
    /// <summary>Batch normalisation; null: not for these tensors.</summary>
    public static Tensor? BatchNorm(
        Tensor input,
        Tensor? weight,
        Tensor? bias,
        Tensor? mean,
        Tensor? variance,
        bool training,
        double momentum,
        double eps
    )
    {
        if (weight is null || bias is null)
            return null;
        IntPtr result;
        Native.Check(
            Native.tb_batch_norm(
                input.Handle,
                weight.Handle,
                bias.Handle,
                mean?.Handle ?? 0,
                variance?.Handle ?? 0,
                training ? 1 : 0,
                momentum,
                eps,
                &result
            )
        );
        GC.KeepAlive((input, weight, bias, mean, variance));
        return Tensor.Own(result);
    }

    /// <summary>max(0, t) in place, as a part of the normalisation that t comes from; false: it does not come from one.</summary>
    public static bool Rectify(Tensor tensor)
    {
        int done;
        Native.Check(Native.tb_rectify(tensor.Handle, &done));
        GC.KeepAlive(tensor);
        return done != 0;
    }
}
