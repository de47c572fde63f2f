using static TorchSharp.torch;
using Modules = TorchSharp.Modules;

namespace ResNetTutorial.Insight;

/// <summary>Listens at a network's modules for a <see cref="Summary"/>, and puts everything back at the end.</summary>
internal sealed class SummaryRecorder : IDisposable
{
    private readonly FieldTracker _tracker = new();
    private readonly HashSet<nn.Module> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<Action> _undo = [];
    private long[] _input = [];

    public SummaryRecorder(nn.Module network)
    {
        (string Name, nn.Module Module)[] modules =
        [
            .. network.named_modules().Prepend((network.GetName(), network)).DistinctBy(named => named.Item2),
        ];
        Parameters = network.parameters().Distinct().Sum(parameter => parameter.numel());
        foreach (var buffer in network.buffers())
        {
            var before = buffer.detach().clone().DetachFromDisposeScope();
            _undo.Add(() => Restore(buffer, before));
        }
        // Parents come before their children and take these along, so the children have the last word.
        foreach (var (_, module) in modules)
        {
            var training = module.training;
            _undo.Add(() => module.train(training));
        }
        network.eval();
        foreach (var (name, module) in modules)
            if (module is nn.Module<Tensor, Tensor> layer)
                _undo.Add(layer.register_forward_hook((_, x, y) => Hear(name, layer, x, y)).remove);
    }

    /// <summary>The rows.</summary>
    public List<LayerSummary> Layers { get; } = [];

    /// <summary>The rows and the units and blocks that they are part of, in the order in which they finish.</summary>
    public List<LayerSummary> Finished { get; } = [];

    public long Parameters { get; }

    public void Run<TResult>(nn.Module<Tensor, TResult> network, long[] input)
    {
        using var scope = NewDisposeScope();
        using var _ = enable_grad();
        _input = input;
        var first = network.parameters().FirstOrDefault();
        var image = zeros([1, .. input], first?.dtype ?? ScalarType.Float32, first?.device);
        network.call(_tracker.Image(image));
    }

    public void Dispose() => _undo.ForEach(undo => undo());

    /// <summary>Modules of TorchSharp that contain no others, and all that have parameters of their own.</summary>
    private static bool HasRow(nn.Module module) =>
        module.parameters(recurse: false).Any()
        || (module.GetType().Assembly == typeof(Modules.Linear).Assembly && !module.children().Any());

    private Tensor Hear(string name, nn.Module<Tensor, Tensor> layer, Tensor x, Tensor y)
    {
        var known = IsKnown(layer);
        var field = known ? FieldTracker.Behind(layer, _tracker.Of(x), x, y) : _tracker.Of(y);
        var own = _seen.Add(layer) ? layer.parameters(recurse: false).ToArray() : [];
        var heard = new LayerSummary(
            name,
            LayerKind.Of(layer),
            [.. y.shape.Skip(1)],
            own.Sum(parameter => parameter.numel()),
            own.Length > 0 ? Weights(layer) : 0,
            MultiplyAdds(layer, x, y),
            field is null ? null : Shown(field, y)
        );
        Finished.Add(heard);
        if (HasRow(layer))
            Layers.Add(heard);
        return known ? _tracker.Cut(y, field) : y;
    }

    /// <summary>Whether what a module sees follows from what it is; of all others autograd tells.</summary>
    private static bool IsKnown(nn.Module module) =>
        module
            is Modules.Convolution
                or Modules.Linear
                or Modules.BatchNorm
                or Modules.MaxPool2d
                or Modules.AvgPool2d
                or Modules.AdaptiveAvgPool2d
                or Modules.AdaptiveMaxPool2d;

    private ReceptiveField Shown(Field field, Tensor output)
    {
        var (vertical, horizontal) = (field.Vertical, field.Horizontal);
        var (height, width) = output.dim() == 4 ? (output.size(2), output.size(3)) : (1, 1);
        return new ReceptiveField(
            vertical.End - vertical.Start + 1,
            horizontal.End - horizontal.Start + 1,
            (vertical.Step == 0 || height == 1)
                && (horizontal.Step == 0 || width == 1)
                && vertical.Covers(height, _input[^2])
                && horizontal.Covers(width, _input[^1])
        );
    }

    private static long Weights(nn.Module layer) =>
        layer switch
        {
            Modules.Linear linear => linear.weight!.numel(),
            Modules.Convolution conv => conv.weight!.numel(),
            _ => 0,
        };

    private static long MultiplyAdds(nn.Module layer, Tensor x, Tensor y) =>
        layer switch
        {
            Modules.Linear linear => y.numel() * linear.in_features,
            // Each number that goes in meets each weight of its channel; where kernels overlap, outputs are sums.
            Modules.ConvolutionTranspose up => x.numel() * (up.weight!.numel() / up.in_channels),
            // Each number that comes out is a sum over one kernel.
            Modules.Convolution conv => y.numel() * (conv.weight!.numel() / conv.out_channels),
            _ => 0,
        };

    private static void Restore(Tensor buffer, Tensor before)
    {
        using var _ = no_grad();
        buffer.copy_(before);
        before.Dispose();
    }
}
