using ResNetTutorial.Insight;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Tests.Layers;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Insight;

/// <summary>Lesions against networks whose weights were changed by hand to the same effect.</summary>
public sealed class LesionTests(Trained trained) : IClassFixture<Trained>
{
    private CifarResNet Copy(UnitKind kind)
    {
        var copy = CifarResNet.Create(20, kind, width: 4);
        copy.load_state_dict(trained[kind].state_dict());
        return copy;
    }

    private static void Zero(nn.Module unit, params string[] names)
    {
        using var _ = no_grad();
        foreach (var name in names)
            unit.get_parameter(name)!.zero_();
    }

    private void SameAsDeleted(CifarResNet edited, UnitKind kind, params int[] units)
    {
        var (expected, actual) = (
            Trainer.Evaluate(edited, trained.Set),
            Lesion.Delete(trained[kind], trained.Set, units)
        );
        Assert.Equal(expected.Loss, actual.Loss, 1e-5);
        Assert.Equal(expected.Error, actual.Error);
        Assert.NotEqual(Trainer.Evaluate(trained[kind], trained.Set).Loss, actual.Loss, 1e-3);
    }

    [Fact]
    public void A_deleted_residual_unit_is_one_whose_residual_is_zero()
    {
        using var v1 = Copy(UnitKind.V1);
        Zero(v1.Layers[4], "bn2.weight", "bn2.bias");
        SameAsDeleted(v1, UnitKind.V1, 4);
        Zero(v1.Layers[6], "bn2.weight", "bn2.bias"); // where the shape changes
        SameAsDeleted(v1, UnitKind.V1, 4, 6);

        using var v2 = Copy(UnitKind.V2);
        foreach (var unit in new[] { 0, 3, 8 })
            Zero(v2.Layers[unit], "conv2.weight");
        SameAsDeleted(v2, UnitKind.V2, 8, 0, 3);
    }

    [Fact]
    public void A_deleted_plain_unit_is_one_that_computes_the_identity()
    {
        using var plain = Copy(UnitKind.Plain);
        ((PlainUnit)plain.Layers[4]).BecomeIdentity();
        SameAsDeleted(plain, UnitKind.Plain, 4);
    }

    [Fact]
    public void Each_unit_by_itself_is_as_deleting_it()
    {
        foreach (var kind in new[] { UnitKind.Plain, UnitKind.V1, UnitKind.V2 })
        {
            var lesion = Lesion.EachUnit($"{kind}", trained[kind], trained.Set, batchSize: 100);
            Assert.Equal(Enumerable.Range(0, 9), lesion.Units.Select(u => u.Unit));
            Assert.Equal([3, 6], lesion.Units.Where(u => !u.KeepsShape).Select(u => u.Unit));
            Assert.Equal(Trainer.Evaluate(trained[kind], trained.Set).Loss, lesion.Intact.Loss, 1e-5);
            foreach (var unit in new[] { 0, 3, 7 })
            {
                var deleted = Lesion.Delete(trained[kind], trained.Set, unit);
                Assert.Equal(deleted.Loss, lesion.Units[unit].Without.Loss, 1e-4);
                Assert.Equal(deleted.Error, lesion.Units[unit].Without.Error, 0.005);
            }
        }
    }

    [Fact]
    public void Another_order_is_another_network_with_the_weights_moved()
    {
        foreach (var kind in new[] { UnitKind.V1, UnitKind.V2 })
        {
            using var moved = Copy(kind);
            moved.Layers[4].load_state_dict(trained[kind].Layers[5].state_dict());
            moved.Layers[5].load_state_dict(trained[kind].Layers[4].state_dict());
            var expected = Trainer.Evaluate(moved, trained.Set);
            var actual = Lesion.InOrder(trained[kind], trained.Set, [0, 1, 2, 3, 5, 4, 6, 7, 8]);
            Assert.Equal(expected.Loss, actual.Loss, 1e-5);
            Assert.NotEqual(Trainer.Evaluate(trained[kind], trained.Set).Loss, actual.Loss, 1e-3);
        }
    }

    [Fact]
    public void Series_begin_intact_and_keep_to_their_counts()
    {
        var network = trained[UnitKind.V1];
        var several = Lesion.Several("v1", network, trained.Set, [0, 2, 9], draws: 3);
        Assert.Equal([0, 2, 9], several.Points.Select(p => p.Count));
        Assert.Equal(several.Intact.Error, several.Points[0].Error);
        Assert.All(
            several.Points,
            p => Assert.True(p.Lowest <= p.Error + 1e-9 && p.Error <= p.Highest + 1e-9 && p.KendallTau == 1)
        );
        // All of them: one choice only.
        var all = Lesion.Delete(network, trained.Set, [.. Enumerable.Range(0, 9)]);
        Assert.Equal((all.Error, all.Error), (several.Points[2].Lowest, several.Points[2].Highest));

        var reorder = Lesion.Reorder("v1", network, trained.Set, [0, 1, 6], draws: 3);
        Assert.Equal(1, reorder.Points[0].KendallTau);
        Assert.True(reorder.Points[2].KendallTau < reorder.Points[1].KendallTau);
        Assert.Equal(several.Intact, reorder.Intact);
        Assert.Equal(reorder.Points, Lesion.Reorder("v1", network, trained.Set, [0, 1, 6], draws: 3).Points);
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2, 3 }, 1)]
    [InlineData(new[] { 3, 2, 1, 0 }, -1)]
    [InlineData(new[] { 1, 0, 2, 3 }, 2 / 3.0)]
    [InlineData(new[] { 3, 1, 2, 0 }, -2 / 3.0)]
    public void Kendalls_tau(int[] order, double tau) => Assert.Equal(tau, Lesion.KendallTau(order), 1e-12);

    [Fact]
    public void What_cannot_be_done_is_refused()
    {
        var (network, set) = (trained[UnitKind.V1], trained.Set);
        Assert.Contains("no unit 9", Check.Refusal<ArgumentException>(() => Lesion.Delete(network, set, 9)));
        Assert.Contains("name each", Check.Refusal<ArgumentException>(() => Lesion.InOrder(network, set, [0, 0, 1])));
        Assert.Contains(
            "unit 3 does not fit",
            Check.Refusal<ArgumentException>(() => Lesion.InOrder(network, set, [0, 1, 3, 2, 4, 5, 6, 7, 8]))
        );
        Assert.Contains(
            "10 units cannot be deleted",
            Check.Refusal<ArgumentException>(() => Lesion.Several("v1", network, set, [10]))
        );
        using var mlp = Mlp.Create(3, 8, inputs: 768);
        Assert.Contains(
            "it changes the number of features",
            Check.Refusal<ArgumentException>(() => Lesion.Delete(mlp, set, 0))
        );
        Assert.Equal([1, 2], Lesion.EachUnit("mlp", mlp, set).Units.Select(u => u.Unit));
    }
}
