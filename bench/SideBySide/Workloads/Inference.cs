using static TorchSharp.torch;

namespace ResNetTutorial.Bench.Workloads;

/// <summary>Logits of one batch after the other, in evaluation mode and without gradients.</summary>
internal sealed class Inference : NetworkWork
{
    public Inference(Network network, string device)
        : base(network, device) => Model.eval();

    protected override string Kind => "inference";

    public override double? Run(int steps)
    {
        var last = 0.0;
        using var _ = no_grad();
        for (var step = 1; step <= steps; step++)
        {
            using var scope = NewDisposeScope();
            var (images, labels) = NextBatch();
            var logits = Model.call(images);
            if (step == steps)
                last = nn.functional.cross_entropy(logits, labels).item<float>();
        }
        return last;
    }
}
