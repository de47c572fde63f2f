using ResNetTutorial.Layers;
using TorchSharp;
using static ResNetTutorial.Tests.Layers.Formula;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetTutorial.Tests.Layers;

/// <summary>What the kinds of shortcut do where there is a closed form.</summary>
public sealed class ShortcutTests
{
    /// <summary>A gate that is <paramref name="open"/> everywhere, whatever x is.</summary>
    private static T Opened<T>(T unit, double open)
        where T : Module
    {
        using var _ = no_grad();
        foreach (var (name, parameter) in unit.named_parameters())
        {
            if (name.EndsWith("gate.weight"))
                init.zeros_(parameter);
            if (name.EndsWith("gate.bias"))
                init.constant_(parameter, Math.Log(open / (1 - open)));
        }
        return unit;
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    [InlineData(2.0)]
    [InlineData(-1.5)]
    public void A_factor_multiplies(double factor)
    {
        using var scope = NewDisposeScope();
        using var shortcut = new Shortcut(ShortcutKind.Scaled(factor), 3, 3);
        using var wider = new Shortcut(ShortcutKind.Scaled(factor), 3, 5, 2);
        using var padded = new Shortcut(ShortcutKind.ZeroPad, 3, 5, 2);
        var x = Check.Random(1, 2, 3, 4, 4);

        Check.Identical(factor * x, shortcut.call(x));
        Check.Identical(factor * padded.call(x), wider.call(x));
        Assert.True(shortcut.IsLinear);
        Assert.Empty(shortcut.parameters());
    }

    /// <summary>The λᴸ of arXiv 1603.05027, equations 7 and 8, in both directions; F = 0 leaves nothing else.</summary>
    [Theory]
    [InlineData(0.5, 20)]
    [InlineData(1.0, 50)]
    [InlineData(2.0, 20)]
    public void Through_many_units_a_factor_becomes_its_power(double factor, int depth)
    {
        using var scope = NewDisposeScope();
        var x = Check.Random(1, 1, 2, 3, 3).requires_grad_();
        var y = x;
        for (var i = 0; i < depth; i++)
        {
            var unit = new PreActivationUnit(2, 2, shortcut: ShortcutKind.Scaled(factor)).@double();
            using (no_grad())
                unit.get_parameter("conv2.weight")!.zero_();
            y = unit.call(y);
        }

        y.sum().backward();

        Check.Identical(Math.Pow(factor, depth) * x, y);
        Check.Identical(full_like(x, Math.Pow(factor, depth)), x.grad!);
    }

    [Fact]
    public void A_factor_on_F_multiplies_F_only()
    {
        using var scope = NewDisposeScope();
        using var halves = Ready(new PreActivationUnit(3, 3, shortcut: ShortcutKind.Scaled(0.5, branch: 0.25)), false);
        using var whole = Ready(new PreActivationUnit(3, 3), training: false);
        whole.load_state_dict(halves.state_dict());
        var x = Check.Random(1, 2, 3, 4, 4);

        Check.Close((0.5 * x) + (0.25 * (whole.call(x) - x)), halves.call(x));
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.9)]
    public void Gates_weigh_the_paths(double open)
    {
        using var scope = NewDisposeScope();
        using var plain = Ready(new PreActivationUnit(3, 3), training: false);
        using var exclusive = Opened(
            new PreActivationUnit(3, 3, shortcut: ShortcutKind.ExclusiveGate(0)).@double(),
            open
        );
        using var only = Opened(new PreActivationUnit(3, 3, shortcut: ShortcutKind.ShortcutGate(0)).@double(), open);
        foreach (var unit in new[] { exclusive, only })
        {
            unit.load_state_dict(plain.state_dict(), strict: false);
            unit.eval();
        }
        var x = Check.Random(1, 2, 3, 4, 4);
        var f = plain.call(x) - x;

        Check.Close(((1 - open) * x) + (open * f), exclusive.call(x));
        Check.Close(((1 - open) * x) + f, only.call(x));
    }

    /// <summary>What highway's T = 0 and T = 1 do: the identity and the plain layer.</summary>
    [Fact]
    public void A_shut_gate_is_the_identity_and_an_open_one_is_F_alone()
    {
        using var scope = NewDisposeScope();
        using var plain = Ready(new PreActivationUnit(3, 3), training: false);
        using var shut = new PreActivationUnit(3, 3, shortcut: ShortcutKind.ExclusiveGate(-1000)).@double();
        using var open = new PreActivationUnit(3, 3, shortcut: ShortcutKind.ExclusiveGate(1000)).@double();
        using var onlyOpen = new PreActivationUnit(3, 3, shortcut: ShortcutKind.ShortcutGate(1000)).@double();
        foreach (var unit in new[] { shut, open, onlyOpen })
        {
            unit.load_state_dict(plain.state_dict(), strict: false);
            unit.eval();
        }
        var x = Check.Random(1, 2, 3, 4, 4);

        Check.Identical(x, shut.call(x));
        Check.Identical(plain.Residual(x), open.call(x));
        Check.Identical(plain.Residual(x), onlyOpen.call(x));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-6)]
    public void Gates_start_where_their_bias_puts_them_and_learn(double bias)
    {
        using var scope = NewDisposeScope();
        using var exclusive = new Shortcut(ShortcutKind.ExclusiveGate(bias), 3, 3).@double();
        using var only = new Shortcut(ShortcutKind.ShortcutGate(bias), 3, 3).@double();
        var x = Check.Random(1, 2, 3, 4, 4);
        var gate = 1 / (1 + Math.Exp(-bias));

        foreach (var shortcut in new[] { exclusive, only })
        {
            var y = shortcut.call(x);
            Check.Close((1 - gate) * x, y);
            y.square().sum().backward();
            Assert.NotEqual(0, shortcut.parameters().Min(parameter => parameter.grad!.norm().item<double>()));
        }
        Check.Close(gate * x, exclusive.Weigh(x, x));
        Check.Identical(x, only.Weigh(x, x));
        Assert.False(exclusive.IsLinear);
        Assert.False(only.IsLinear);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.25)]
    public void Dropout_takes_elements_away_in_training_and_their_share_in_evaluation(double rate)
    {
        using var scope = NewDisposeScope();
        using var shortcut = new Shortcut(ShortcutKind.Dropout(rate), 4, 4);
        var x = ones(50, 4, 20, 20);

        var training = shortcut.call(x).data<float>().ToArray();
        shortcut.eval();

        // 80,000 draws: a standard deviation of at most 0.0018.
        Assert.InRange(training.Count(value => value == 0) / (double)training.Length, rate - 0.01, rate + 0.01);
        Assert.All(training.Distinct(), value => Assert.True(value == 0 || Math.Abs(value - 1) < 1e-6));
        Check.Close((1 - rate) * x, shortcut.call(x), 1e-6);
        Assert.False(shortcut.IsLinear);
    }

    [Fact]
    public void Dropout_of_nothing_and_of_everything()
    {
        using var scope = NewDisposeScope();
        using var none = new Shortcut(ShortcutKind.Dropout(0), 2, 2);
        using var all = new Shortcut(ShortcutKind.Dropout(1), 2, 2);
        var x = Check.Random(1, 2, 2, 3, 3);

        Check.Identical(x, none.call(x));
        Check.Identical(zeros_like(x), all.call(x));
    }

    /// <summary>5×5 pixels make 3×3, as a 3×3 convolution with stride 2 does; means at the border are of fewer pixels.</summary>
    [Fact]
    public void Pooling_takes_means_and_appends_zeros()
    {
        using var scope = NewDisposeScope();
        using var shortcut = new Shortcut(ShortcutKind.Pooling, 1, 2, 2);
        var x = arange(0, 25, dtype: ScalarType.Float32).reshape(1, 1, 5, 5);

        var y = shortcut.call(x);

        Assert.Equal([1, 2, 3, 3], y.shape);
        Assert.Equal(
            [3f, 5f, 6.5f, 13f, 15f, 16.5f, 20.5f, 22.5f, 24f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f],
            y.data<float>().ToArray()
        );
    }

    [Fact]
    public void Only_option_C_projects_where_the_shape_stays()
    {
        using var b = new Shortcut(ShortcutKind.Projection, 4, 4);
        using var c = new Shortcut(ShortcutKind.ProjectionEverywhere, 4, 4);

        Assert.Empty(b.parameters());
        Assert.Equal(["0.weight", "1.weight", "1.bias"], c.named_parameters().Select(pair => pair.name));
        Assert.True(c.KeepsShape);
    }

    [Fact]
    public void Kinds_are_values_with_names()
    {
        Assert.Equal(ShortcutKind.ZeroPad, default);
        Assert.Equal(ShortcutKind.Scaled(0.5), ShortcutKind.Scaled(0.5, branch: 1));
        Assert.NotEqual(ShortcutKind.ExclusiveGate(-6), ShortcutKind.ShortcutGate(-6));
        Assert.NotEqual(ShortcutKind.ExclusiveGate(-6), ShortcutKind.ExclusiveGate(-7));
        Assert.Equal(
            [
                "zero padding",
                "pooling",
                "projection",
                "projection everywhere",
                "identity",
                "scaled by 0.5",
                "scaled by 2, branch by 0.5",
                "exclusive gate, bias -6",
                "shortcut-only gate, bias 0",
                "dropout 0.5",
            ],
            new[]
            {
                ShortcutKind.ZeroPad,
                ShortcutKind.Pooling,
                ShortcutKind.Projection,
                ShortcutKind.ProjectionEverywhere,
                ShortcutKind.Identity,
                ShortcutKind.Scaled(0.5),
                ShortcutKind.Scaled(2, branch: 0.5),
                ShortcutKind.ExclusiveGate(-6),
                ShortcutKind.ShortcutGate(0),
                ShortcutKind.Dropout(),
            }.Select(kind => kind.ToString())
        );
    }

    [Fact]
    public void Impossible_numbers_are_refused()
    {
        Assert.Contains(
            "ShortcutKind: the rate is 1.5; it must be from 0 to 1.",
            Check.Refusal<ArgumentException>(() => ShortcutKind.Dropout(1.5))
        );
        Assert.Contains(
            "ShortcutKind: branch is NaN; it must be a finite number.",
            Check.Refusal<ArgumentException>(() => ShortcutKind.Scaled(1, branch: double.NaN))
        );
        Assert.Contains(
            "bias is -Infinity",
            Check.Refusal<ArgumentException>(() => ShortcutKind.ShortcutGate(double.NegativeInfinity))
        );
    }

    [Fact]
    public void Gradients_reach_both_paths_and_the_gate()
    {
        using var scope = NewDisposeScope();
        foreach (
            var kind in new[]
            {
                ShortcutKind.ExclusiveGate(-1),
                ShortcutKind.ShortcutGate(-1),
                ShortcutKind.Scaled(0.5, branch: 2),
                ShortcutKind.ProjectionEverywhere,
                ShortcutKind.Pooling,
            }
        )
        {
            using var original = Ready(new ResidualUnit(2, 3, 2, kind), training: true);
            using var pre = Ready(new PreActivationUnit(2, 2, 1, kind), training: true);

            Check.Gradients(original, Check.Random(4, 2, 2, 5, 5));
            Check.Gradients(pre, Check.Random(5, 2, 2, 4, 4));
        }
    }
}
