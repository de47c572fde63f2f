using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.Layers;

/// <summary>State dictionaries and the package's file format.</summary>
public sealed class StateTests
{
    [Fact]
    public void StateIsParametersThenBuffersByName()
    {
        using var parts = new Parts();
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
                "offset",
                "inner.norm.running_mean",
                "inner.norm.running_var",
                "inner.norm.num_batches_tracked",
            ],
            parts.state_dict().Keys
        );
        Assert.Equal("net.scale", parts.state_dict(prefix: "net").Keys.First());
    }

    [Fact]
    public void LoadedStateIsTheSavedState()
    {
        using var scope = NewDisposeScope();
        using var trained = Trained();
        using var other = new Parts();
        var (missing, unexpected) = other.load_state_dict(trained.state_dict());
        Assert.Empty(missing);
        Assert.Empty(unexpected);
        AssertEqualStates(trained, other);
    }

    [Fact]
    public void WhatDoesNotMatchIsSaid()
    {
        using var layer = Linear(2, 1);
        using var bare = Linear(2, 1, hasBias: false);
        Assert.Throws<InvalidOperationException>(() => layer.load_state_dict(bare.state_dict()));
        var (missing, unexpected) = layer.load_state_dict(bare.state_dict(), strict: false);
        Assert.Equal(["bias"], missing);
        Assert.Empty(unexpected);
        (missing, unexpected) = bare.load_state_dict(layer.state_dict(), strict: false);
        Assert.Empty(missing);
        Assert.Equal(["bias"], unexpected);
        layer.load_state_dict(bare.state_dict(), skip: ["bias"]);
    }

    [Fact]
    public void AFileHoldsCountThenNameTypeShapeAndElements()
    {
        using var layer = Linear(2, 1);
        using (no_grad())
        {
            layer.weight.copy_(tensor([1f, 2f]).reshape(1, 2));
            layer.bias!.copy_(tensor([0.5f]));
        }
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true))
            layer.save(writer);
        // csharpier-ignore
        byte[] expected =
        [
            2,
            6, (byte)'w', (byte)'e', (byte)'i', (byte)'g', (byte)'h', (byte)'t', 6, 2, 1, 2, 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40,
            4, (byte)'b', (byte)'i', (byte)'a', (byte)'s', 6, 1, 1, 0, 0, 0, 0x3f,
        ];
        Assert.Equal(expected, file.ToArray());

        file.Position = 0;
        using var other = Linear(2, 1);
        var loaded = new Dictionary<string, bool>();
        using (var reader = new BinaryReader(file, System.Text.Encoding.UTF8, leaveOpen: true))
            other.load(reader, loadedParameters: loaded);
        Assert.Equal(new Dictionary<string, bool> { ["weight"] = true, ["bias"] = true }, loaded);
        AssertEqualStates(layer, other);
    }

    [Fact]
    public void AFileOfANetworkLoadsIntoAnotherOfItsKind()
    {
        using var scope = NewDisposeScope();
        var path = Path.GetTempFileName();
        try
        {
            using var trained = Trained();
            trained.save(path);
            using var other = new Parts();
            other.load(path);
            AssertEqualStates(trained, other);
            using var created = Module.Create<Parts>(path);
            AssertEqualStates(trained, created);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void SizesAbove127TakeTwoBytes()
    {
        using var layer = Linear(1, 200, hasBias: false);
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true))
            layer.save(writer);
        Assert.Equal([6, 2, 0xc8, 1, 1], file.ToArray()[8..13]);
        file.Position = 0;
        using var other = Linear(1, 200, hasBias: false);
        other.load(file);
        AssertEqualStates(layer, other);
    }

    [Fact]
    public void AFileThatDoesNotFitIsRefusedUnlessTold()
    {
        using var bare = Linear(2, 1, hasBias: false);
        using var layer = Linear(2, 1);
        using var wide = Linear(3, 1, hasBias: false);
        using var doubled = Linear(2, 1, hasBias: false).to(float64);
        var bytes = Saved(bare);
        Assert.Throws<ArgumentException>(() => layer.load(new MemoryStream(bytes)));
        Assert.Throws<ArgumentException>(() => wide.load(new MemoryStream(bytes)));
        Assert.Throws<ArgumentException>(() => doubled.load(new MemoryStream(bytes)));
        Assert.Throws<FileNotFoundException>(() => bare.load("no such file"));

        layer.load(new MemoryStream(bytes), strict: false);
        Assert.True(layer.weight.Is(bare.weight));
        using var kept = layer.weight.detach().clone();
        using var full = Linear(2, 1);
        layer.load(new MemoryStream(Saved(full)), skip: ["weight"]);
        Assert.True(layer.weight.Is(kept));
        Assert.True(layer.bias!.Is(full.bias!));
    }

    [Fact]
    public void ACutFileIsRefused()
    {
        using var layer = Linear(20, 10);
        var bytes = Saved(layer);
        Assert.Throws<EndOfStreamException>(() => layer.load(new MemoryStream(bytes[..^5])));
    }

    private static byte[] Saved(Module module)
    {
        using var file = new MemoryStream();
        module.save(file);
        return file.ToArray();
    }

    private static Parts Trained()
    {
        var parts = new Parts();
        using var input = randn(8, 2);
        using var output = parts.call(input);
        return parts;
    }

    private static void AssertEqualStates(Module expected, Module actual)
    {
        var (a, b) = (expected.state_dict(), actual.state_dict());
        Assert.Equal(a.Keys, b.Keys);
        foreach (var (name, tensor) in a)
            Assert.True(tensor.Is(b[name]), name);
    }
}
