using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Reference;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Layers;

/// <summary>
/// Units in every form, two in a row, and small networks of them, against the PyTorch of Reference/make_units.py: outputs in
/// evaluation mode; outputs, gradients of all parameters and running statistics in training mode. In float64.
/// </summary>
public sealed class UnitReferenceTests
{
    private static readonly Dictionary<string, NetworkReference> pytorch = NetworkReference.ReadAll("units.json");

    private static readonly Dictionary<string, ShortcutKind> shortcuts = new ShortcutKind[]
    {
        ShortcutKind.ZeroPad,
        ShortcutKind.Pooling,
        ShortcutKind.Projection,
        ShortcutKind.ProjectionEverywhere,
        ShortcutKind.Scaled(0),
        ShortcutKind.Scaled(0.5),
        ShortcutKind.Scaled(2),
        ShortcutKind.Scaled(0.5, branch: 0.5),
        ShortcutKind.ExclusiveGate(-6),
        ShortcutKind.ShortcutGate(-6),
        ShortcutKind.Dropout(),
    }.ToDictionary(kind => kind.ToString());

    /// <summary>By the name of a reference, each way to make the same thing.</summary>
    private static Dictionary<string, Func<Module<Tensor, Tensor>>[]> Forms()
    {
        var forms = new Dictionary<string, Func<Module<Tensor, Tensor>>[]>();
        foreach (var bottleneck in new[] { false, true })
        {
            var form = bottleneck ? "bottleneck" : "basic";
            foreach (var order in Enum.GetValues<ActivationOrder>())
            {
                foreach (var (name, kind) in shortcuts)
                    Add($"{form}, {order}, {name}", (4, 8, 2, kind, false), (8, 8, 1, kind, false));
                Add($"{form}, {order}, first", (4, 4, 1, default, true), (4, 8, 1, default, false));

                void Add(string name, params (int, int, int, ShortcutKind, bool)[] units)
                {
                    var ways = new List<Func<Module<Tensor, Tensor>>> { () => InARow(units, Reordered) };
                    if (order is ActivationOrder.Original or ActivationOrder.FullPreActivation)
                        ways.Add(() => InARow(units, Named));
                    forms.Add(name, [.. ways]);
                }

                Module<Tensor, Tensor> Reordered((int, int, int, ShortcutKind, bool) unit)
                {
                    var (inputs, outputs, stride, kind, first) = unit;
                    return new ReorderedUnit(order, inputs, outputs, stride, kind, bottleneck, first);
                }

                Module<Tensor, Tensor> Named((int, int, int, ShortcutKind, bool) unit)
                {
                    var (inputs, outputs, stride, kind, first) = unit;
                    return (order, bottleneck) switch
                    {
                        (ActivationOrder.Original, false) => new ResidualUnit(inputs, outputs, stride, kind),
                        (ActivationOrder.Original, true) => new BottleneckUnit(inputs, outputs / 4, stride, kind),
                        (_, false) => new PreActivationUnit(inputs, outputs, stride, kind, first),
                        (_, true) => new PreActivationBottleneckUnit(inputs, outputs / 4, stride, kind, first: first),
                    };
                }
            }
            forms.Add($"mxnet, {form}", [() => MxnetResNet.Stage(4, 8, stride: 2, bottleneck: bottleneck)]);
            forms.Add($"mxnet, {form}, same shape", [() => MxnetResNet.Stage(4, 4, bottleneck: bottleneck)]);
            foreach (var kind in Enum.GetValues<UnitKind>())
                AddNetwork(kind.ToString(), depth => CifarResNet.Create(depth, kind, width: 4, bottleneck: bottleneck));
            foreach (var order in Enum.GetValues<ActivationOrder>())
                AddNetwork(
                    order.ToString(),
                    depth => CifarResNet.Create(depth, order, width: 4, bottleneck: bottleneck)
                );

            void AddNetwork(string name, Func<int, CifarResNet> create) =>
                forms.Add(
                    bottleneck ? $"{name}-11 of bottlenecks" : $"{name}-14",
                    [() => create(bottleneck ? 11 : 14)]
                );
        }
        forms.Add("basic, plain", [() => Sequential(new PlainUnit(4, 8, 2), new PlainUnit(8, 8))]);
        forms.Add(
            "bottleneck, plain",
            [() => Sequential(new PlainBottleneckUnit(4, 2, 2), new PlainBottleneckUnit(8, 2))]
        );
        var strided = BottleneckStride.On3x3;
        forms.Add(
            "bottleneck, Original, v1.5",
            [
                () =>
                    Sequential(
                        new BottleneckUnit(4, 2, 2, strided: strided),
                        new BottleneckUnit(8, 2, strided: strided)
                    ),
            ]
        );
        forms.Add(
            "bottleneck, FullPreActivation, v1.5",
            [
                () =>
                    Sequential(
                        new PreActivationBottleneckUnit(4, 2, 2, strided: strided),
                        new PreActivationBottleneckUnit(8, 2, strided: strided)
                    ),
            ]
        );
        return forms;
    }

    private static Module<Tensor, Tensor> InARow<T>(T[] units, Func<T, Module<Tensor, Tensor>> make) =>
        Sequential(units.Select(make));

    public static TheoryData<string> Names => [.. pytorch.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void As_in_PyTorch(string name)
    {
        var reference = pytorch[name];
        foreach (var make in Forms()[name])
        {
            using var module = make().@double();

            Assert.Equal(reference.Parameters, module.parameters().Sum(parameter => parameter.numel()));
            reference.CheckState(module);
            reference.CheckEval(module, output => [output], tolerance: 1e-8);
            if (reference.Train is not null)
                reference.CheckTrain(module, output => [output], Loss, tolerance: 1e-8);
        }
    }

    [Fact]
    public void Every_shortcut_and_every_order_has_a_reference()
    {
        foreach (var order in Enum.GetValues<ActivationOrder>())
        foreach (var form in new[] { "basic", "bottleneck" })
            Assert.Contains($"{form}, {order}, zero padding", pytorch.Keys);
        foreach (var kind in shortcuts.Keys)
        foreach (var order in new[] { ActivationOrder.Original, ActivationOrder.FullPreActivation })
            Assert.Contains($"basic, {order}, {kind}", pytorch.Keys);
    }

    private static Tensor Loss(Tensor[] outputs, Tensor labels)
    {
        var y = outputs[0].reshape(-1);
        return (y - arange(1, y.numel() + 1, dtype: ScalarType.Float64).sin()).square().mean();
    }
}
