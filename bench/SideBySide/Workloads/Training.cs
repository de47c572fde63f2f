using ResNetTutorial.Insight;
using static TorchSharp.torch;

namespace ResNetTutorial.Bench.Workloads;

/// <summary>Training steps, as a reader of the course would write them: one step is one dispose scope.</summary>
internal sealed class Training : NetworkWork
{
    private readonly optim.Optimizer _optimizer;

    public Training(Network network, string device)
        : base(network, device) => _optimizer = optim.SGD(Model.parameters(), Rate, momentum: 0.9, weight_decay: 1e-4);

    protected override string Kind => "training";

    public override double? Run(int steps)
    {
        var last = 0.0;
        for (var step = 1; step <= steps; step++)
        {
            using var scope = NewDisposeScope();
            var (images, labels) = NextBatch();
            _optimizer.zero_grad();
            var loss = nn.functional.cross_entropy(Model.call(images), labels);
            loss.backward();
            _optimizer.step();
            if (step == steps)
                last = loss.item<float>();
        }
        return last;
    }

    /// <summary>Where the memory of a step goes, layer by layer.</summary>
    public MemoryProfile Profile()
    {
        var (images, labels) = NextBatch();
        return MemoryProfile.Measure(Kind, Model, images, labels);
    }

    public override void Dispose()
    {
        _optimizer.Dispose();
        base.Dispose();
    }
}
