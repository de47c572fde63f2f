using System.Runtime.InteropServices;
using ResNetTutorial.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetTutorial.Bench.Workloads;

/// <summary>A network and four batches for it, as <see cref="Batches"/> cuts them; and the same as raw numbers, for the peers.</summary>
internal abstract class NetworkWork : IWorkload
{
    private const int BatchCount = 4;

    private readonly Network _network;
    private readonly string _device;
    private readonly (Tensor Images, Tensor Labels)[] _batches;
    private int _step;

    protected NetworkWork(Network network, string device)
    {
        (_network, _device) = (network, device);
        manual_seed(1);
        Model = network.Create();
        Model.to(device);
        var count = BatchCount * network.Batch;
        using var set = new ImageSet(
            "noise",
            randn(count, network.Channels, network.Size, network.Size),
            randint(0, network.Classes, count, dtype: int64),
            [],
            new Normalisation([], [])
        );
        using var there = set.To(TorchSharp.torch.device(device));
        var batches = new Batches(there, network.Batch, shuffle: false);
        _batches = [.. Enumerable.Range(0, BatchCount).Select(k => batches.Epoch(0).Skip(k).First())];
    }

    protected nn.Module<Tensor, Tensor> Model { get; }

    protected double Rate => _network.Rate;

    protected abstract string Kind { get; }

    public Dictionary<string, object?> Request(string folder)
    {
        Write(Path.Combine(folder, "weights"), Model.parameters().Select(Bytes<float>));
        Write(Path.Combine(folder, "images"), _batches.Select(batch => Bytes<float>(batch.Images)));
        Write(Path.Combine(folder, "labels"), _batches.Select(batch => Bytes<long>(batch.Labels)));
        return new()
        {
            ["work"] = Kind,
            ["folder"] = folder,
            ["device"] = _device,
            ["network"] = new
            {
                kind = _network.Kind.ToString(),
                depth = _network.Depth,
                width = _network.Width,
                size = _network.Size,
                batch = _network.Batch,
                channels = _network.Channels,
                rate = _network.Rate,
            },
        };
    }

    public abstract double? Run(int steps);

    public virtual void Dispose()
    {
        Model.Dispose();
        foreach (var (images, labels) in _batches)
        {
            images.Dispose();
            labels.Dispose();
        }
    }

    protected (Tensor Images, Tensor Labels) NextBatch() => _batches[++_step % BatchCount];

    private static byte[] Bytes<T>(Tensor tensor)
        where T : unmanaged
    {
        using var scope = NewDisposeScope();
        return MemoryMarshal.AsBytes(tensor.detach().cpu().contiguous().data<T>().ToArray().AsSpan()).ToArray();
    }

    private static void Write(string path, IEnumerable<byte[]> parts)
    {
        using var file = File.Create(path);
        foreach (var part in parts)
            file.Write(part);
    }
}
