using System.Collections.Immutable;
using ResNetTutorial.Data;
using ResNetTutorial.Layers;
using ResNetTutorial.Networks;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Insight;

/// <summary>
/// Trained networks with units taken out or in another order, without training again. Deleting residual unit i means
/// F_i = 0: y = f(h(x)) in the place of f(h(x) + F_i(x)). All is measured in evaluation mode, and the network is left exactly
/// as it was.
/// </summary>
/// <remarks>
/// Veit, Wilber, Belongie 2016, arXiv 1605.06431, section 4.1 and figure 3 (one unit), section 4.2 and figure 5 (several
/// units; units in another order). One deletion leaves half of the 2ⁿ paths of a residual network as they were, and breaks
/// the only path of a plain one. A unit without a shortcut is deleted by handing its input on; where it changes the shape,
/// as option A would (every stride-th pixel, zeros for the new channels), for nothing nearer to an identity exists.
/// </remarks>
/// <param name="Name">The network's name in charts.</param>
/// <param name="Intact">How well the whole network does.</param>
/// <param name="Units">Each unit deleted by itself, from the input on; units that cannot be deleted are left out.</param>
public sealed record Lesion(string Name, Evaluation Intact, ImmutableArray<UnitLesion> Units)
{
    /// <summary>The share of the units whose deletion raises the error by less than a margin.</summary>
    /// <param name="margin">How much the error may rise, from 0 to 1.</param>
    public double Dispensable(double margin = 0.05) =>
        Units.Average(u => u.Without.Error - Intact.Error < margin ? 1.0 : 0.0);

    /// <summary>Deletes each unit in turn, one at a time.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">The network.</param>
    /// <param name="set">The images to measure on.</param>
    /// <param name="batchSize">Images at a time.</param>
    public static Lesion EachUnit<TNetwork>(string name, TNetwork network, ImageSet set, int batchSize = 256)
        where TNetwork : nn.Module<Tensor, Tensor>, ILayeredNetwork
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        using var undisturbed = new Undisturbed(network, training: false);
        var chain = new Chain(network, set);
        var count = chain.Count;
        int[] deletable = [.. Enumerable.Range(0, count).Where(chain.CanDelete)];
        // The intact network, and the network without each unit.
        var sums = zeros(1 + deletable.Length, 2, ScalarType.Float64, set.Device);
        foreach (var (images, labels) in new Batches(set, Math.Min(batchSize, set.Count), shuffle: false).Epoch(0))
        {
            using var batch = NewDisposeScope();
            var inputs = new Tensor[count + 1];
            inputs[0] = network.Stem(images);
            for (var i = 0; i < count; i++)
                inputs[i + 1] = chain.Run(i, inputs[i]);
            sums[0].add_(Trainer.Sums(network.Head(inputs[count]), labels));
            foreach (var (row, deleted) in deletable.Select((unit, i) => (i + 1, unit)))
            {
                using var lesion = NewDisposeScope();
                // What lies below the deleted unit is as it was.
                var x = chain.Without(deleted, inputs[deleted]);
                for (var i = deleted + 1; i < count; i++)
                    x = chain.Run(i, x);
                sums[row].add_(Trainer.Sums(network.Head(x), labels));
            }
        }
        var read = (sums / set.Count).cpu().data<double>().ToArray();
        Evaluation Row(int row) => new(read[2 * row], read[(2 * row) + 1]);
        return new Lesion(
            name,
            Row(0),
            [
                .. deletable.Select(
                    (unit, i) =>
                        new UnitLesion(unit, network.Layers[unit].GetName(), chain.KeepsShape(unit), Row(i + 1))
                ),
            ]
        );
    }

    /// <summary>Deletes chosen units, all at once.</summary>
    /// <param name="network">The network.</param>
    /// <param name="set">The images to measure on.</param>
    /// <param name="units">Which units, from 0 at the input.</param>
    /// <exception cref="ArgumentException">There is no such unit, or it cannot be deleted.</exception>
    public static Evaluation Delete<TNetwork>(TNetwork network, ImageSet set, params IReadOnlyCollection<int> units)
        where TNetwork : nn.Module<Tensor, Tensor>, ILayeredNetwork
    {
        using var scope = NewDisposeScope();
        using var undisturbed = new Undisturbed(network, training: false);
        var chain = new Chain(network, set);
        foreach (var unit in units)
        {
            if (unit < 0 || unit >= chain.Count)
                throw new ArgumentException(
                    $"lesion: there is no unit {unit}; the network has {chain.Count}, from 0 on."
                );
            if (!chain.CanDelete(unit))
                throw new ArgumentException(
                    $"lesion: unit {unit}, {network.Layers[unit].GetName()}, cannot be deleted; it changes the number of features."
                );
        }
        return chain.Measure([.. Enumerable.Range(0, chain.Count)], [.. units]);
    }

    /// <summary>Deletes more and more units at once, chosen at random.</summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">The network.</param>
    /// <param name="set">The images to measure on.</param>
    /// <param name="counts">How many units to delete.</param>
    /// <param name="draws">Choices of the units for each number.</param>
    /// <param name="seed">Decides the choices.</param>
    /// <exception cref="ArgumentException">The network has fewer units that can be deleted.</exception>
    public static LesionSeries Several<TNetwork>(
        string name,
        TNetwork network,
        ImageSet set,
        IEnumerable<int> counts,
        int draws = 5,
        int seed = 1
    )
        where TNetwork : nn.Module<Tensor, Tensor>, ILayeredNetwork
    {
        using var scope = NewDisposeScope();
        using var undisturbed = new Undisturbed(network, training: false);
        var chain = new Chain(network, set);
        int[] order = [.. Enumerable.Range(0, chain.Count)];
        int[] deletable = [.. order.Where(chain.CanDelete)];
        return Series(
            name,
            chain,
            order,
            counts,
            draws,
            (count, draw) =>
            {
                if (count < 0 || count > deletable.Length)
                    throw new ArgumentException(
                        $"{name}: {count} units cannot be deleted; choose 0 to {deletable.Length}."
                    );
                var shuffled = deletable.ToArray();
                SplitMix64.For(seed, draw).Shuffle<int>(shuffled);
                // The same draw goes on where it stopped with fewer, so that the series is the story of one network's decay.
                return (order, shuffled[..count]);
            }
        );
    }

    /// <summary>
    /// Swaps more and more random pairs of units that have the same shapes and still are in the trained order.
    /// </summary>
    /// <param name="name">The network's name in charts.</param>
    /// <param name="network">The network.</param>
    /// <param name="set">The images to measure on.</param>
    /// <param name="swaps">How many pairs to swap, one after the other.</param>
    /// <param name="draws">Choices of the pairs for each number.</param>
    /// <param name="seed">Decides the choices.</param>
    /// <exception cref="ArgumentException">No two units have the same shapes.</exception>
    public static LesionSeries Reorder<TNetwork>(
        string name,
        TNetwork network,
        ImageSet set,
        IEnumerable<int> swaps,
        int draws = 5,
        int seed = 1
    )
        where TNetwork : nn.Module<Tensor, Tensor>, ILayeredNetwork
    {
        using var scope = NewDisposeScope();
        using var undisturbed = new Undisturbed(network, training: false);
        var chain = new Chain(network, set);
        int[] order = [.. Enumerable.Range(0, chain.Count)];
        var pairs = (
            from a in order
            from b in order
            where a < b && chain.KeepsShape(a) && chain.HaveOneShape(a, b)
            select (a, b)
        ).ToArray();
        if (pairs.Length == 0)
            throw new ArgumentException($"{name}: no two units have the same shapes, so none can be swapped.");
        return Series(
            name,
            chain,
            order,
            swaps,
            draws,
            (count, draw) =>
            {
                var (random, swapped) = (SplitMix64.For(seed, draw), order.ToArray());
                for (var i = 0; i < count; i++)
                {
                    // Never one that is swapped already: it would be put right again.
                    var left = pairs.Where(p => swapped[p.a] < swapped[p.b]).ToArray();
                    if (left.Length == 0)
                        break;
                    var (a, b) = left[random.Below(left.Length)];
                    (swapped[a], swapped[b]) = (swapped[b], swapped[a]);
                }
                return (swapped, []);
            }
        );
    }

    /// <summary>Measures a network with its units in a given order; each is used once.</summary>
    /// <param name="network">The network.</param>
    /// <param name="set">The images to measure on.</param>
    /// <param name="order">The unit that stands at each place, from the input on.</param>
    /// <exception cref="ArgumentException">The order does not name every unit once, or a unit does not fit its place.</exception>
    public static Evaluation InOrder<TNetwork>(TNetwork network, ImageSet set, IReadOnlyList<int> order)
        where TNetwork : nn.Module<Tensor, Tensor>, ILayeredNetwork
    {
        using var scope = NewDisposeScope();
        using var undisturbed = new Undisturbed(network, training: false);
        var chain = new Chain(network, set);
        if (!order.Order().SequenceEqual(Enumerable.Range(0, chain.Count)))
            throw new ArgumentException(
                $"lesion: the order must name each of the {chain.Count} units once, from 0 on."
            );
        foreach (var (unit, place) in order.Select((unit, place) => (unit, place)))
            if (!chain.HaveOneShape(unit, place))
                throw new ArgumentException(
                    $"lesion: unit {unit} does not fit in the place of unit {place}; their shapes differ."
                );
        return chain.Measure([.. order], []);
    }

    /// <summary>
    /// Kendall's τ between an order and the trained one: (pairs in the trained order - pairs in reverse) / all pairs.
    /// </summary>
    /// <param name="order">The unit at each place.</param>
    public static double KendallTau(IReadOnlyList<int> order)
    {
        if (order.Count < 2)
            return 1;
        var reversed = 0;
        for (var a = 0; a < order.Count; a++)
        for (var b = a + 1; b < order.Count; b++)
            reversed += order[a] > order[b] ? 1 : 0;
        return 1 - (4.0 * reversed / (order.Count * (order.Count - 1.0)));
    }

    /// <summary>What the deletion of one unit does at worst, in one line.</summary>
    public override string ToString() =>
        $"{Name}: error {Html.Number(Intact.Error)} intact, {Html.Number(Units.Average(u => u.Without.Error))} on average and {Html.Number(Units.Max(u => u.Without.Error))} at worst without one unit";

    private static LesionSeries Series(
        string name,
        Chain chain,
        int[] order,
        IEnumerable<int> counts,
        int draws,
        Func<int, int, (int[] Order, int[] Deleted)> choose
    )
    {
        if (draws < 1)
            throw new ArgumentException($"{name}: {draws} choices of the units are too few; make at least 1.");
        var points = counts.Select(count =>
        {
            var choices = Enumerable.Range(0, count == 0 ? 1 : draws).Select(draw => choose(count, draw)).ToArray();
            var errors = choices.Select(c => chain.Measure(c.Order, c.Deleted).Error).ToArray();
            return new LesionPoint(
                count,
                choices.Average(c => KendallTau(c.Order)),
                errors.Average(),
                errors.Min(),
                errors.Max()
            );
        });
        return new LesionSeries(name, chain.Measure(order, []), [.. points]);
    }

    /// <summary>A network's layers with their shapes, to be run one by one.</summary>
    private sealed class Chain
    {
        private readonly ILayeredNetwork _network;
        private readonly IReadOnlyList<nn.Module<Tensor, Tensor>> _layers;
        private readonly ImageSet _set;
        private readonly long[][] _shapes;

        public Chain(ILayeredNetwork network, ImageSet set)
        {
            (_network, _layers, _set) = (network, network.Layers, set);
            using var scope = NewDisposeScope();
            using var _ = no_grad();
            var x = network.Stem(set.Images.narrow(0, 0, 1));
            _shapes = new long[_layers.Count + 1][];
            _shapes[0] = x.shape;
            for (var i = 0; i < _layers.Count; i++)
            {
                x = _layers[i].call(x);
                _shapes[i + 1] = x.shape;
            }
        }

        public int Count => _layers.Count;

        public bool KeepsShape(int unit) => _shapes[unit].SequenceEqual(_shapes[unit + 1]);

        public bool HaveOneShape(int a, int b) =>
            _shapes[a].SequenceEqual(_shapes[b]) && _shapes[a + 1].SequenceEqual(_shapes[b + 1]);

        public bool CanDelete(int unit) =>
            _layers[unit] is IResidualUnit
            || KeepsShape(unit)
            || (_shapes[unit].Length == 4 && _shapes[unit + 1][1] >= _shapes[unit][1]);

        public Tensor Run(int unit, Tensor x) => _layers[unit].call(x);

        public Tensor Without(int unit, Tensor x)
        {
            if (_layers[unit] is IResidualUnit residual)
                return residual.AfterAddition(residual.Skip(x));
            if (KeepsShape(unit))
                return x.alias();
            var (from, to) = (_shapes[unit], _shapes[unit + 1]);
            using var padding = new Shortcut(ShortcutKind.ZeroPad, from[1], to[1], (from[2] + to[2] - 1) / to[2]);
            return padding.call(x);
        }

        public Evaluation Measure(int[] order, int[] deleted)
        {
            var gone = deleted.ToHashSet();
            return Trainer.Evaluate(
                images =>
                {
                    var x = _network.Stem(images);
                    foreach (var unit in order)
                        x = gone.Contains(unit) ? Without(unit, x) : Run(unit, x);
                    return _network.Head(x);
                },
                _set
            );
        }
    }
}
