using System.Runtime.InteropServices;
using ResNetTutorial.Networks;
using static TorchSharp.torch;

namespace ResNetTutorial.Bench;

/// <summary>A network, its batches and its optimizer; and the same as raw numbers, for the other side.</summary>
internal sealed class Workload : IDisposable
{
    private const int Batches = 4;

    private readonly CifarResNet model;
    private readonly optim.Optimizer optimizer;
    private readonly Tensor[] images;
    private readonly Tensor[] labels;
    private int steps;

    public Workload(Setting setting)
    {
        set_num_threads(setting.Threads);
        manual_seed(1);
        model = CifarResNet.Create(setting.Depth, width: setting.Width);
        images = Of(() => randn(setting.Batch, 3, setting.Size, setting.Size));
        labels = Of(() => randint(0, 10, setting.Batch, dtype: int64));
        optimizer = optim.SGD(model.parameters(), 0.05, momentum: 0.9, weight_decay: 1e-4);
    }

    public int ParameterCount => (int)model.parameters().Sum(parameter => parameter.numel());

    public void Write(string folder)
    {
        Write(Path.Combine(folder, "weights"), model.parameters().Select(Bytes<float>));
        Write(Path.Combine(folder, "images"), images.Select(Bytes<float>));
        Write(Path.Combine(folder, "labels"), labels.Select(Bytes<long>));
    }

    /// <summary>Trains, as a reader of the course would write it.</summary>
    /// <returns>The last step's loss.</returns>
    public double Train(int count)
    {
        var last = 0.0;
        for (var k = 0; k < count; k++)
        {
            using var scope = NewDisposeScope();
            var batch = steps++ % Batches;
            optimizer.zero_grad();
            var loss = nn.functional.cross_entropy(model.call(images[batch]), labels[batch]);
            loss.backward();
            optimizer.step();
            if (k == count - 1)
                last = loss.item<float>();
        }
        return last;
    }

    public void Dispose()
    {
        optimizer.Dispose();
        model.Dispose();
        foreach (var tensor in images.Concat(labels))
            tensor.Dispose();
    }

    private static Tensor[] Of(Func<Tensor> make) => [.. Enumerable.Range(0, Batches).Select(_ => make())];

    private static byte[] Bytes<T>(Tensor tensor)
        where T : unmanaged
    {
        using var detached = tensor.detach();
        return MemoryMarshal.AsBytes(detached.data<T>().ToArray().AsSpan()).ToArray();
    }

    private static void Write(string path, IEnumerable<byte[]> parts)
    {
        using var file = File.Create(path);
        foreach (var part in parts)
            file.Write(part);
    }
}
