using static TorchSharp.torch;

namespace TorchSharp.Modules;

internal static class Batch
{
    /// <summary>Examples' tensors as one, with a first dimension for the example, on a device.</summary>
    public static Tensor Of(IEnumerable<Tensor> examples, Device device)
    {
        using var scope = NewDisposeScope();
        return stack(examples).to(device).MoveToOuterDisposeScope();
    }
}
