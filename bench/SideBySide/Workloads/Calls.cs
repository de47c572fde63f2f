using static TorchSharp.torch;

namespace ResNetTutorial.Bench.Workloads;

/// <summary>Calls of an operator on eight numbers, where little but the call itself takes time.</summary>
internal sealed class Calls(string name) : IWorkload
{
    private readonly Tensor _a = ones(8);
    private readonly Tensor _b = ones(8);

    public Dictionary<string, object?> Request(string folder) => new() { ["work"] = "calls", ["operator"] = name };

    public double? Run(int steps)
    {
        if (name == "add")
            Add(steps);
        else
            Relu(steps);
        return null;
    }

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    private void Add(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            using var sum = _a + _b;
        }
    }

    private void Relu(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            using var positive = _a.relu();
        }
    }
}
