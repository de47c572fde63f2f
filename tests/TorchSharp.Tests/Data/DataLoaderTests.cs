using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Tests.Data;

public sealed class DataLoaderTests
{
    [Theory]
    [InlineData(1, false, new[] { 4, 4, 2 })]
    [InlineData(1, true, new[] { 4, 4 })]
    [InlineData(3, false, new[] { 4, 4, 2 })]
    public void BatchesComeInOrder(int workers, bool dropLast, int[] sizes)
    {
        using var scope = NewDisposeScope();
        using var loader = DataLoader(Rows(10), 4, num_worker: workers, drop_last: dropLast);
        Assert.Equal(sizes.Length, loader.Count);
        var (seen, first) = (new List<int>(), 0L);
        foreach (var batch in loader)
        {
            Assert.Equal(2, batch.Count);
            Assert.Equal([batch[0].size(0), 3], batch[0].shape);
            Assert.Equal(first, batch[1][0].item<long>());
            Assert.Equal(first * 3, batch[0][0, 0].item<float>());
            first += batch[1].size(0);
            seen.Add((int)batch[1].size(0));
        }
        Assert.Equal(sizes, seen);
    }

    [Fact]
    public void NamedTensorsStayNamed()
    {
        using var scope = NewDisposeScope();
        using var loader = DataLoader(new Squares(5), 2);
        var sums = new List<long>();
        foreach (var batch in loader)
            sums.Add((batch["square"] - batch["root"]).sum().item<long>());
        Assert.Equal([0, 2 + 6, 12], sums);
    }

    [Fact]
    public void ASeedMakesOneOrderAndEveryExampleComesOnce()
    {
        using var scope = NewDisposeScope();
        var (first, second) = (Order(seed: 5), Order(seed: 5));
        Assert.Equal(first, second);
        Assert.NotEqual(first, Order(seed: 6));
        Assert.Equal(Enumerable.Range(0, 50).Select(k => (long)k), first.Order());
        Assert.NotEqual(first.Order(), first);

        static List<long> Order(int seed)
        {
            using var loader = DataLoader(Rows(50), 8, shuffle: true, seed: seed);
            return [.. loader.SelectMany(batch => batch[1].data<long>().ToArray())];
        }
    }

    [Fact]
    public void TheShufflerGivesThePackagesOrder() =>
        // What TorchSharp 0.107's own shuffler gives: .NET's Random with a seed draws the same numbers everywhere.
        Assert.Equal([.. Expected(12, 42)], new FisherYatesShuffler(12, 42));

    [Fact]
    public void AShufflerOfOnesOwnSaysTheOrder()
    {
        using var scope = NewDisposeScope();
        using var loader = DataLoader(Rows(6), 2, [5, 3, 1]);
        Assert.Equal([5, 3, 1], loader.SelectMany(batch => batch[1].data<long>().ToArray()));
    }

    [Fact]
    public void ABatchIsGoneWhenTheNextOneComes()
    {
        using var scope = NewDisposeScope();
        using var loader = DataLoader(Rows(6), 2);
        Tensor? before = null;
        foreach (var batch in loader)
        {
            Assert.True(before?.IsInvalid ?? true);
            before = batch[0];
        }
        Assert.True(before!.IsInvalid);
    }

    [Fact]
    public void BatchesStayIfAsked()
    {
        using var scope = NewDisposeScope();
        using var loader = DataLoader(Rows(6), 2, disposeBatch: false);
        var batches = loader.ToList();
        Assert.All(batches, batch => Assert.Equal(2, batch[0].size(0)));
    }

    [Fact]
    public void AnEpochLeavesNoTensorsBehind()
    {
        using var scope = NewDisposeScope();
        using var loader = DataLoader(new Squares(20), 3, shuffle: true);
        var before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        foreach (var batch in loader)
            Assert.Equal(2, batch.Count);
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void ALoaderIsMadeForAnyKindOfExample()
    {
        using var scope = NewDisposeScope();
        using var loader = new Modules.DataLoader<long, long>(new Numbers(7), 3, (numbers, _) => numbers.Sum());
        Assert.Equal([0 + 1 + 2, 3 + 4 + 5, 6], loader);
    }

    [Fact]
    public void RowsMustBeAsMany()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ArgumentException>(() => TensorDataset(zeros(3), zeros(4)));
    }

    private static Modules.TensorDataset Rows(long count) =>
        TensorDataset(arange(count * 3, dtype: float32).reshape(count, 3), arange(count));

    private static long[] Expected(int size, int seed)
    {
        var random = new Random(seed);
        var order = new List<long>();
        for (var k = 0; k < size; k++)
        {
            var high = (long)random.Next() << 32;
            order.Add(k);
            var drawn = (int)((high + random.Next()) % (k + 1));
            (order[k], order[drawn]) = (order[drawn], order[k]);
        }
        return [.. order];
    }

    private sealed class Squares(int count) : Dataset
    {
        public override long Count => count;

        public override Dictionary<string, Tensor> GetTensor(long index) =>
            new() { ["root"] = tensor(index), ["square"] = tensor(index) * index };
    }

    private sealed class Numbers(long count) : Dataset<long>
    {
        public override long Count => count;

        public override long GetTensor(long index) => index;
    }
}
