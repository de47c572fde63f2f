using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.Layers;

public sealed class ContainerTests
{
    [Fact]
    public void SequentialNamesItsStepsByPositionUnlessTold()
    {
        using var counted = Sequential(Linear(2, 3), ReLU(), Linear(3, 1));
        Assert.Equal(["0", "1", "2"], counted.named_children().Select(child => child.name));
        Assert.Equal(
            ["0.weight", "0.bias", "2.weight", "2.bias"],
            counted.named_parameters().Select(parameter => parameter.name)
        );
        using var named = Sequential(("in", Linear(2, 3)), ("out", Linear(3, 1)));
        Assert.Equal(["in", "out"], named.named_children().Select(child => child.name));
        Assert.Equal(2, named.Count);
    }

    [Fact]
    public void SequentialTakesListsAndTuples()
    {
        using var one = Sequential(new List<Module<Tensor, Tensor>> { ReLU(), Tanh() });
        using var two = Sequential(new List<(string, Module<Tensor, Tensor>)> { ("a", ReLU()), ("b", Tanh()) });
        using var three = Sequential(Tuple.Create("a", (Module<Tensor, Tensor>)ReLU()));
        Assert.Equal(2, one.Count);
        Assert.Equal(["a", "b"], two.named_children().Select(child => child.name));
        Assert.Equal(["a"], three.named_children().Select(child => child.name));
    }

    [Fact]
    public void SequentialAppliesItsStepsInTurn()
    {
        using var scope = NewDisposeScope();
        using var first = Linear(2, 3);
        using var last = Linear(3, 1);
        using var net = Sequential(first, ReLU(), last);
        var x = ones(4, 2);
        Assert.True(net.call(x).Is(last.call(functional.relu(first.call(x)))));
    }

    [Fact]
    public void SequentialOfNothingGivesAnotherTensorOnTheSameStorage()
    {
        using var scope = NewDisposeScope();
        using var nothing = Sequential();
        var x = ones(2);
        var y = nothing.call(x);
        Assert.NotSame(x, y);
        x.Dispose();
        Assert.Equal(2, y.sum().item<float>());
    }

    [Fact]
    public void SequentialDisposesWhatLiesBetween()
    {
        using var scope = NewDisposeScope();
        var between = new List<Tensor>();
        using var net = Sequential(Linear(2, 2), ReLU(), Identity());
        foreach (var step in net.children().Cast<Module<Tensor, Tensor>>())
            step.register_forward_hook(
                (_, _, output) =>
                {
                    between.Add(output);
                    return output;
                }
            );
        var result = net.call(ones(1, 2));
        Assert.Equal([true, true, false], between.Select(tensor => tensor.IsInvalid));
        Assert.Same(between[2], result);
        result.sum().backward();
    }

    [Fact]
    public void InPlaceStepsMayBeDisposedToo()
    {
        using var scope = NewDisposeScope();
        using var net = Sequential(Linear(2, 4), ReLU(inplace: true), Linear(4, 1));
        net.call(ones(3, 2)).sum().backward();
        Assert.All(net.parameters(), parameter => Assert.NotNull(parameter.grad));
    }

    [Fact]
    public void SequentialIsIndexedAndSliced()
    {
        using var net = Sequential(Linear(2, 3), ReLU(), Linear(3, 1), Sigmoid());
        Assert.IsType<ReLU>(net.children().ElementAt(1));
        Assert.Equal(["1", "2"], net[1..3].named_children().Select(child => child.name));
        Assert.Equal(["2", "3"], net[(2, null)].named_children().Select(child => child.name));
        Assert.Equal(3, net[..^1].Count);
        Assert.Throws<IndexOutOfRangeException>(() => net[(0, 5)]);
    }

    [Fact]
    public void SequentialPassesTrainingAndTypesDown()
    {
        using var net = Sequential(Sequential(Dropout()), BatchNorm1d(2));
        net.eval();
        Assert.All(net.modules(), module => Assert.False(module.training));
        net.to(float64);
        Assert.All(net.parameters(), parameter => Assert.Equal(float64, parameter.dtype));
    }

    [Fact]
    public void AListRegistersWhatItHoldsWhenItsOwnerDoes()
    {
        using var holder = new Holder();
        Assert.Equal(
            ["layers.0.weight", "layers.1.weight", "values.0", "values.1"],
            holder.named_parameters().Select(parameter => parameter.name)
        );
        Assert.Equal(2, holder.layers.Count);
        Assert.Equal(1, holder.layers.IndexOf(holder.layers[1]));
    }

    [Fact]
    public void ADictionaryRegistersWhatItHoldsWhenItsOwnerDoes()
    {
        using var named = new Named();
        named.byName.Add("b", Linear(1, 1, hasBias: false));
        named.Register();
        named.byName.Add("late", Linear(1, 1, hasBias: false));
        Assert.Equal(
            ["byName.a.weight", "byName.b.weight"],
            named.named_parameters().Select(parameter => parameter.name)
        );
        Assert.Same(named.byName["a"], named.byName[0].Item2);
        Assert.True(named.byName.ContainsKey("late"));
    }

    [Fact]
    public void ListsAreMovedWithTheirOwner()
    {
        using var holder = new Holder();
        holder.to(float64);
        Assert.All(holder.parameters(), parameter => Assert.Equal(float64, parameter.dtype));
        Assert.Equal(float64, holder.layers[0].weight.dtype);
        Assert.Equal(float64, holder.values[1].dtype);
        holder.Dispose();
        Assert.All(holder.values, parameter => Assert.True(parameter.IsInvalid));
        Assert.True(holder.layers[0].weight.IsInvalid);
    }

    [Fact]
    public void AnOrderedDictionaryKeepsTheOrder()
    {
        var dictionary = new OrderedDict<string, long>();
        dictionary.Add("b", 1);
        dictionary.Add(("a", 2));
        dictionary["c"] = 3;
        dictionary["b"] = 4;
        Assert.Equal(["b", "a", "c"], dictionary.Keys);
        Assert.Equal([4, 2, 3], dictionary.Values);
        Assert.Equal(("a", 2L), dictionary[1]);
        Assert.True(dictionary.Remove("b"));
        Assert.False(dictionary.ContainsKey("b"));
        Assert.Throws<ArgumentException>(() => dictionary.Add("a", 5));
        Assert.True(dictionary.TryGetValue("c", out var three) && three == 3);
        dictionary.Insert(0, ("z", 9));
        Assert.Equal([("z", 9L), ("a", 2L), ("c", 3L)], [dictionary[0], dictionary[1], dictionary[2]]);
    }

    [Fact]
    public void ASequentialOfSeveralArgumentsGoesItsOwnWay()
    {
        using var scope = NewDisposeScope();
        using var both = new Both(("left", Linear(2, 3)), ("right", Linear(4, 3)));
        both.append("last", ReLU());
        Assert.Equal(3, both.Count);
        Assert.IsType<ReLU>(both[2]);
        Assert.Equal(
            ["left.weight", "left.bias", "right.weight", "right.bias"],
            both.named_parameters().Select(parameter => parameter.name)
        );
        var (left, right) = ((Linear)both[0], (Linear)both[1]);
        var result = both.call(ones(1, 2), ones(1, 4));
        Assert.True(result.Is(functional.relu(left.call(ones(1, 2)) + right.call(ones(1, 4)))));
        both.to(float64);
        Assert.Equal(float64, left.weight.dtype);
        both.Dispose();
        Assert.True(left.weight.IsInvalid && right.weight.IsInvalid);
    }

    private sealed class Both(params (string, Module)[] steps) : Sequential<Tensor, Tensor, Tensor>(steps)
    {
        public override Tensor forward(Tensor input1, Tensor input2)
        {
            using var sum = Step(0).call(input1) + Step(1).call(input2);
            return Step(2).call(sum);
        }

        private Module<Tensor, Tensor> Step(int index) => (Module<Tensor, Tensor>)this[index];
    }

    private sealed class Holder : Module
    {
        public readonly ModuleList<Linear> layers = ModuleList(
            Linear(1, 1, hasBias: false),
            Linear(1, 1, hasBias: false)
        );
        public readonly ParameterList values = ParameterList(Parameter(zeros(1)), Parameter(ones(1)));

        public Holder()
            : base(nameof(Holder)) => RegisterComponents();
    }

    private sealed class Named() : Module(nameof(Named))
    {
        public readonly ModuleDict<Linear> byName = ModuleDict(("a", Linear(1, 1, hasBias: false)));

        public void Register() => RegisterComponents();
    }
}
