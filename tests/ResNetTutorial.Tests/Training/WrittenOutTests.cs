using ResNetTutorial.Data;
using ResNetTutorial.Networks;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Training;

/// <summary>
/// Training is made fast by layouts and by operators that do several things at once. None of that may change what is
/// learned: the losses of fifty steps are those of the papers' formulas, written out one by one, in float64.
/// </summary>
public sealed class WrittenOutTests
{
    [Theory]
    [InlineData(UnitKind.Plain, 8)]
    [InlineData(UnitKind.V1, 14)]
    [InlineData(UnitKind.V2, 14)]
    public void Fifty_losses_are_those_of_the_formulas(UnitKind kind, int depth)
    {
        using var scope = NewDisposeScope();
        var train = Shapes.Make(320, seed: 1, 16);
        var recipe = new Recipe
        {
            Epochs = 5,
            BatchSize = 32,
            // A larger one, or a deeper plain network, makes rounding in the first steps visible, whoever computes them.
            LearningRate = 5e-4,
            WeightDecay = 1e-3,
            Seed = 3,
        };
        using var network = CifarResNet.Create(depth, kind, width: 8);
        Layers.Check.Unsettle(network);
        var written = new WrittenOut(network, recipe);

        var losses = Trainer.Train("fast", network, train, null, recipe).StepLosses.ToArray();

        Assert.Equal(50, losses.Length);
        var batches = new Batches(train, recipe.BatchSize, seed: recipe.Seed);
        var step = 0;
        for (var epoch = 0; epoch < recipe.Epochs; epoch++)
            foreach (var (images, labels) in batches.Epoch(epoch))
            {
                var wanted = written.Step(images, labels, recipe.RateAt(step, losses.Length));
                Assert.True(
                    Math.Abs(losses[step] - wanted) <= 1e-4 * wanted,
                    $"step {step}: the loss is {losses[step]}, and {wanted} by the formulas"
                );
                step++;
            }
    }

    /// <summary>The same network and its training, from formulas: nothing in place, nothing fused, N×C×H×W in memory.</summary>
    private sealed class WrittenOut(CifarResNet network, Recipe recipe)
    {
        private readonly UnitKind _kind = network.Kind;
        private readonly int _units = network.Stages[0].Count;
        private readonly Dictionary<string, Tensor> _weights = network
            .named_parameters()
            .ToDictionary(named => named.name, named => named.parameter.detach().to(float64).requires_grad_());
        private readonly Dictionary<string, Tensor> _velocities = [];

        public double Step(Tensor images, Tensor labels, double rate)
        {
            using var scope = NewDisposeScope();
            var names = _weights.Keys.ToArray();
            var loss = Loss(images.contiguous().to(float64), labels);
            var gradients = autograd.grad([loss], [.. names.Select(name => _weights[name])]);
            foreach (var (name, gradient) in names.Zip(gradients))
            {
                var weight = _weights[name].detach();
                var slope = gradient + weight * recipe.WeightDecay;
                var velocity = _velocities.TryGetValue(name, out var before) ? before * recipe.Momentum + slope : slope;
                _velocities[name] = velocity.DetachFromDisposeScope();
                _weights[name] = (weight - velocity * rate).requires_grad_().DetachFromDisposeScope();
            }
            return loss.item<double>();
        }

        private Tensor Loss(Tensor x, Tensor labels)
        {
            x = Convolution(x, "conv", 1);
            x = _kind == UnitKind.V2 ? x : Normalised(x, "bn").relu();
            for (var stage = 0; stage < 3; stage++)
            for (var unit = 0; unit < _units; unit++)
                x = Unit(x, $"stages.{stage}.{unit}.", stage > 0 && unit == 0 ? 2 : 1, first: stage + unit == 0);
            x = _kind == UnitKind.V2 ? Normalised(x, "bn").relu() : x;
            var logits = x.mean([2, 3]).matmul(_weights["classifier.weight"].t()) + _weights["classifier.bias"];
            var shifted = logits - logits.max(1, keepdim: true).values;
            var likelihoods = shifted - shifted.exp().sum([1], keepdim: true).log();
            return -likelihoods.gather(1, labels.unsqueeze(1)).mean();
        }

        private Tensor Unit(Tensor x, string name, int stride, bool first)
        {
            if (_kind == UnitKind.V2)
            {
                var active = Normalised(x, name + "bn1").relu();
                var inner = Convolution(active, name + "conv1", stride);
                var start = first || stride == 2 ? active : x;
                return Convolution(Normalised(inner, name + "bn2").relu(), name + "conv2", 1) + Shortcut(start, stride);
            }
            var hidden = Normalised(Convolution(x, name + "conv1", stride), name + "bn1").relu();
            var residual = Normalised(Convolution(hidden, name + "conv2", 1), name + "bn2");
            return (_kind == UnitKind.Plain ? residual : residual + Shortcut(x, stride)).relu();
        }

        private static Tensor Shortcut(Tensor x, int stride)
        {
            if (stride == 1)
                return x;
            var smaller = x.slice(2, 0, x.size(2), stride).slice(3, 0, x.size(3), stride);
            return cat([smaller, zeros_like(smaller)], 1);
        }

        private Tensor Convolution(Tensor x, string name, int stride) =>
            nn.functional.conv2d(x, _weights[$"{name}.weight"], strides: [stride, stride], padding: [1, 1]);

        private Tensor Normalised(Tensor x, string name)
        {
            var centred = x - x.mean([0, 2, 3], keepdim: true);
            var deviation = (centred.square().mean([0, 2, 3], keepdim: true) + 1e-5).sqrt();
            return centred / deviation * Channels($"{name}.weight") + Channels($"{name}.bias");
        }

        private Tensor Channels(string name) => _weights[name].view(1, -1, 1, 1);
    }
}
