using System.Collections;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>
/// A data set in batches: in order, or shuffled anew at each enumeration. The examples' tensors are disposed once they
/// are collated, and a batch's once the next one is asked for, unless told otherwise.
/// </summary>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    public DataLoader(
        Dataset<T> dataset,
        int batchSize,
        Func<IEnumerable<T>, Device, S> collate_fn,
        IEnumerable<long> shuffler,
        Device? device = null,
        int num_worker = 1,
        bool drop_last = false,
        bool disposeBatch = true,
        bool disposeDataset = true
    )
    {
        this.dataset = dataset;
        batch_size = batchSize;
        this.collate_fn = collate_fn;
        sampler = shuffler;
        Device = device ?? CPU;
        num_workers = Math.Max(num_worker, 1);
        this.drop_last = drop_last;
        DisposeBatch = disposeBatch;
        DisposeDataset = disposeDataset;
    }

    public DataLoader(
        Dataset<T> dataset,
        int batchSize,
        Func<IEnumerable<T>, Device, S> collate_fn,
        bool shuffle = false,
        Device? device = null,
        int? seed = null,
        int num_worker = 1,
        bool drop_last = false,
        bool disposeBatch = true,
        bool disposeDataset = true
    )
        : this(
            dataset,
            batchSize,
            collate_fn,
            shuffle ? new FisherYatesShuffler(dataset.Count, seed) : InOrder(dataset.Count),
            device,
            num_worker,
            drop_last,
            disposeBatch,
            disposeDataset
        ) { }

    public Dataset<T> dataset { get; }

    public int batch_size { get; }

    public bool drop_last { get; }

    public IEnumerable<long> sampler { get; }

    public int num_workers { get; }

    public Func<IEnumerable<T>, Device, S> collate_fn { get; }

    public Device Device { get; }

    public bool DisposeBatch { get; }

    public bool DisposeDataset { get; }

    /// <summary>How many batches there are.</summary>
    public long Count => drop_last ? dataset.Count / batch_size : (dataset.Count + batch_size - 1) / batch_size;

    public IEnumerator<S> GetEnumerator()
    {
        IReadOnlyList<IDisposable> held = [];
        try
        {
            foreach (var indices in sampler.Chunk(batch_size))
            {
                if (drop_last && indices.Length < batch_size)
                    yield break;
                DisposeAll(held);
                (var batch, held) = Load(indices);
                if (!DisposeBatch)
                    held = [];
                yield return batch;
            }
        }
        finally
        {
            DisposeAll(held);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && DisposeDataset)
            dataset.Dispose();
    }

    private static IEnumerable<long> InOrder(long count)
    {
        for (long k = 0; k < count; k++)
            yield return k;
    }

    /// <summary>A batch, and what it is made of that now belongs to no scope.</summary>
    private (S, IReadOnlyList<IDisposable>) Load(long[] indices)
    {
        var examples = new T[indices.Length];
        var parts = new IReadOnlyList<IDisposable>?[indices.Length];
        try
        {
            if (num_workers == 1)
            {
                for (var k = 0; k < indices.Length; k++)
                    Fetch(k);
            }
            else
                Parallel.For(0, indices.Length, new ParallelOptions { MaxDegreeOfParallelism = num_workers }, Fetch);
            return Unscoped(() => collate_fn(examples, Device));
        }
        finally
        {
            // Those after an example that could not be had are not there.
            foreach (var part in parts)
                DisposeAll(part ?? []);
        }

        void Fetch(int k) => (examples[k], parts[k]) = Unscoped(() => dataset.GetTensor(indices[k]));
    }

    /// <summary>Makes something in a scope of its own, and takes all that was made out of it.</summary>
    private static (TMade, IReadOnlyList<IDisposable>) Unscoped<TMade>(Func<TMade> make)
    {
        using var scope = NewDisposeScope();
        var made = make();
        IDisposable[] mine = [.. scope.DisposablesView];
        scope.Detach(mine);
        return (made, mine);
    }

    private static void DisposeAll(IReadOnlyList<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
            disposable.Dispose();
    }
}
