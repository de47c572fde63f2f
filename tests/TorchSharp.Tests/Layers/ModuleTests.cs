using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.Layers;

public sealed class ModuleTests
{
    [Fact]
    public void ComponentsComeInTheOrderOfFieldsTheBaseClassLast()
    {
        using var parts = new Parts();
        Assert.Equal(["first", "inner", "last", "shared"], parts.named_children().Select(child => child.name));
        Assert.Equal(
            [
                "scale",
                "first.weight",
                "first.bias",
                "inner.norm.weight",
                "inner.norm.bias",
                "last.weight",
                "shared.weight",
                "shared.bias",
            ],
            parts.named_parameters().Select(parameter => parameter.name)
        );
        Assert.Equal(
            ["offset", "inner.norm.running_mean", "inner.norm.running_var", "inner.norm.num_batches_tracked"],
            parts.named_buffers().Select(buffer => buffer.name)
        );
        Assert.Equal(["scale"], parts.named_parameters(recurse: false).Select(parameter => parameter.name));
        Assert.Equal(["offset"], parts.named_buffers(recurse: false).Select(buffer => buffer.name));
    }

    [Fact]
    public void ModulesComeWithoutTheirRootChildrenFirst()
    {
        using var parts = new Parts();
        Assert.Equal(
            ["first", "inner", "last", "shared", "inner.norm", "inner.act"],
            parts.named_modules().Select(module => module.name)
        );
        Assert.Equal(6, parts.modules().Count());
        Assert.Equal(4, parts.children().Count());
    }

    [Fact]
    public void ApplyGoesFromTheLeavesToTheRoot()
    {
        using var parts = new Parts();
        var visited = new List<string>();
        parts.apply(module => visited.Add(module.GetType().Name));
        Assert.Equal(["Linear", "BatchNorm1d", "ReLU", "Sequential", "Linear", "Linear", "Parts"], visited);
    }

    [Fact]
    public void PartsAreFoundByName()
    {
        using var parts = new Parts();
        Assert.Same(parts.scale, parts.get_parameter("scale"));
        Assert.Same(parts.first.weight, parts.get_parameter("first.weight"));
        Assert.True(parts.has_parameter("inner.norm.bias"));
        Assert.False(parts.has_parameter("inner.norm.running_mean"));
        Assert.True(parts.has_buffer("inner.norm.running_mean"));
        Assert.Same(parts.offset, parts.get_buffer("offset"));
        Assert.Null(parts.get_parameter("first.nothing"));
        Assert.Null(parts.get_buffer("nothing.at.all"));
    }

    [Fact]
    public void WhatIsSharedIsListedOnce()
    {
        using var layer = Linear(2, 2);
        using var twice = Sequential(("one", layer), ("two", layer));
        Assert.Equal(["one.weight", "one.bias"], twice.named_parameters().Select(parameter => parameter.name));
    }

    [Fact]
    public void NamesAreUniqueAndWithoutDots()
    {
        using var root = new Root();
        using var layer = Linear(1, 1);
        root.register_module("layer", layer);
        Assert.Throws<InvalidOperationException>(() => root.register_module("layer", layer));
        Assert.Throws<ArgumentException>(() => root.register_module("a.b", layer));
        Assert.Throws<ArgumentException>(() => root.register_module("", layer));
        root.register_parameter("p", Parameter(zeros(1)));
        Assert.Throws<InvalidOperationException>(() => root.register_parameter("p", Parameter(zeros(1))));
        Assert.Throws<ArgumentNullException>(() => root.register_parameter("q", null!));
        root.register_buffer("b", zeros(1));
        Assert.Throws<InvalidOperationException>(() => root.register_buffer("b", zeros(1)));
    }

    [Fact]
    public void ABufferMayStayOutOfTheState()
    {
        using var root = new Root();
        root.register_buffer("kept", zeros(1));
        root.register_buffer("passing", zeros(1), persistent: false);
        Assert.Equal(["kept"], root.state_dict().Keys);
        Assert.NotNull(root.get_buffer("passing"));
    }

    [Fact]
    public void TrainingAndEvaluatingReachEveryModule()
    {
        using var parts = new Parts();
        Assert.True(parts.training && parts.modules().All(module => module.training));
        parts.eval();
        Assert.False(parts.training || parts.modules().Any(module => module.training));
        parts.train();
        Assert.True(parts.training && parts.modules().All(module => module.training));
    }

    [Fact]
    public void HooksRunRoundTheForwardAndMayChangeWhatGoesThrough()
    {
        using var scope = NewDisposeScope();
        using var layer = Identity();
        var order = new List<string>();
        layer.register_forward_pre_hook(_ => order.Add("before"));
        var doubling = layer.register_forward_pre_hook(
            (module, input) =>
            {
                Assert.Same(layer, module);
                order.Add("input");
                return input * 2;
            }
        );
        var adding = layer.register_forward_hook(
            (_, input, output) =>
            {
                order.Add($"output of {input.item<float>()}");
                return output + 1;
            }
        );
        layer.register_forward_hook(_ => order.Add("after"));
        Assert.Equal(7, layer.call(tensor(3f)).item<float>());
        Assert.Equal(["before", "input", "output of 6", "after"], order);
        Assert.Equal(3, layer.forward(tensor(3f)).item<float>());

        doubling.remove();
        Assert.Equal(4, layer.call(tensor(3f)).item<float>());
        adding.remove();
        Assert.Equal(3, layer.call(tensor(3f)).item<float>());
    }

    [Fact]
    public void HooksOfTwoInputsMayChangeBoth()
    {
        using var scope = NewDisposeScope();
        using var layer = PairwiseDistance(eps: 0);
        layer.register_forward_pre_hook((_, a, b) => (a * 3, b * 3));
        layer.register_forward_hook((_, _, _, output) => output * 2);
        var distance = layer.call(tensor([0f, 0f]), tensor([3f, 4f]));
        Assert.Equal(30, distance.item<float>(), 1e-4);
    }

    [Fact]
    public void GradientsAreDroppedOrZeroed()
    {
        using var scope = NewDisposeScope();
        using var layer = Linear(2, 1);
        layer.call(ones(1, 2)).sum().backward();
        layer.zero_grad(set_to_none: false);
        Assert.Equal(0, layer.weight.grad!.abs().sum().item<float>());
        layer.zero_grad();
        Assert.Null(layer.weight.grad);
        Assert.Null(layer.bias!.grad);
    }

    [Fact]
    public void ConversionReplacesParametersWithTheirGradients()
    {
        using var scope = NewDisposeScope();
        using var parts = new Parts();
        parts.call(ones(4, 2)).sum().backward();
        var (scale, weight) = (parts.scale, parts.first.weight);
        var gradient = weight.grad!.to(float64);
        Assert.Same(parts, parts.to(float64));

        Assert.NotSame(scale, parts.scale);
        Assert.NotSame(weight, parts.first.weight);
        Assert.True(scale.IsInvalid && weight.IsInvalid);
        Assert.Same(parts.scale, parts.get_parameter("scale"));
        Assert.Same(parts.offset, parts.get_buffer("offset"));
        Assert.All(parts.parameters(), parameter => Assert.Equal(float64, parameter.dtype));
        Assert.All(parts.parameters(), parameter => Assert.True(parameter.requires_grad && parameter.is_leaf));
        Assert.True(parts.first.weight.grad!.Is(gradient));
        Assert.Equal(float64, parts.offset.dtype);
        Assert.Equal(float64, parts.get_buffer("inner.norm.running_var")!.dtype);
        Assert.Equal(int64, parts.get_buffer("inner.norm.num_batches_tracked")!.dtype);
        Assert.Equal(float64, parts.call(ones(4, 2, dtype: float64)).dtype);
        Assert.Throws<ArgumentException>(() => parts.to(int64));
    }

    [Fact]
    public void WhatIsAsAskedForStays()
    {
        using var layer = Linear(2, 2);
        var weight = layer.weight;
        layer.to(float32).to(DeviceType.CPU).cpu();
        Assert.Same(weight, layer.weight);
        Assert.False(weight.IsInvalid);
    }

    [Fact]
    public void LayersOutliveTheScopeThatTheyAreMadeIn()
    {
        Linear layer;
        using (NewDisposeScope())
            layer = Linear(2, 2).to(float64);
        Assert.False(layer.weight.IsInvalid || layer.bias!.IsInvalid);
        layer.Dispose();
        Assert.True(layer.weight.IsInvalid);
    }

    [Fact]
    public void DisposingAModuleFreesItsTensors()
    {
        using (NewDisposeScope())
        {
            var parts = new Parts();
            parts.call(ones(4, 2)).sum().backward();
            var tensors = parts.state_dict().Values.ToList();
            Assert.Equal(12, tensors.Count);
            parts.Dispose();
            Assert.All(tensors, tensor => Assert.True(tensor.IsInvalid));
            parts.Dispose();
        }
    }

    [Fact]
    public void AParameterTakesItsTensorOver()
    {
        using var scope = NewDisposeScope();
        var data = ones(2);
        var count = scope.DisposablesCount;
        var parameter = Parameter(data);
        Assert.True(data.IsInvalid);
        Assert.True(parameter.requires_grad);
        Assert.Equal(count, scope.DisposablesCount);
        Assert.True(scope.Contains(parameter));
        Assert.False(Parameter(zeros(1), requires_grad: false).requires_grad);
    }

    [Fact]
    public void ASettableParameterIsRegisteredAnewAndTheOldOneDisposed()
    {
        using var layer = Linear(2, 1);
        var old = layer.weight;
        layer.weight = Parameter(full(1, 2, 3f));
        Assert.True(old.IsInvalid);
        Assert.Same(layer.weight, layer.get_parameter("weight"));
        layer.bias = null;
        Assert.Equal(["weight"], layer.named_parameters().Select(parameter => parameter.name));
        using var result = layer.call(ones(1, 2));
        Assert.Equal(6, result.item<float>());
    }

    [Fact]
    public void AParameterlessModuleRefusesParameters()
    {
        using var layer = ReLU();
        Assert.Throws<InvalidOperationException>(() => layer.register_parameter("p", Parameter(zeros(1))));
        Assert.Throws<InvalidOperationException>(() => layer.register_buffer("b", zeros(1)));
        Assert.Throws<InvalidOperationException>(() => layer.register_module("m", Linear(1, 1)));
    }

    [Fact]
    public void WrongShapesAreNamed()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ArgumentException>(() => Conv2d(3, 4, 3).call(ones(1, 2, 5, 5)));
        Assert.Throws<ArgumentException>(() => BatchNorm2d(3).call(ones(2, 3)));
        Assert.Throws<ArgumentException>(() => InstanceNorm2d(3).call(ones(1, 2, 4, 4)));
        Assert.Throws<ArgumentException>(() => GroupNorm(1, 2).call(ones(1, 2)));
    }

    private sealed class Root() : Module(nameof(Root));
}
