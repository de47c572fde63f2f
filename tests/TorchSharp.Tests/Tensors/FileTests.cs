using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

/// <summary>Tensors in files, in the package's layout.</summary>
public sealed class FileTests
{
    [Fact]
    public void TheLayoutIsTypeShapeElements()
    {
        using var stream = new MemoryStream();
        using var made = tensor(new long[] { 1, 258 }, [1, 2]);
        made.Save(new BinaryWriter(stream));
        Assert.Equal([4, 2, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0], stream.ToArray());
    }

    [Fact]
    public void LoadedAsSaved()
    {
        using var scope = NewDisposeScope();
        var folder = Directory.CreateTempSubdirectory("tensors");
        try
        {
            var path = Path.Combine(folder.FullName, "one.dat");
            var made = randn(3, 200);
            using (var file = File.Create(path))
                made.Save(file);
            Assert.True(made.Equals(Tensor.Load(path)));
            using (var file = File.OpenRead(path))
                Assert.True(made.Equals(Tensor.Load(file)));
            using (var reader = new BinaryReader(File.OpenRead(path)))
                Assert.True(made.Equals(TensorExtensionMethods.Load(reader)));
            var target = zeros(3, 200);
            using (var reader = new BinaryReader(File.OpenRead(path)))
                target.Load(reader);
            Assert.True(made.Equals(target));
            using var other = new BinaryReader(File.OpenRead(path));
            Assert.Throws<ArgumentException>(() => zeros(3, 200, float64).Load(other));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void ElementsAsTheyLie()
    {
        using var scope = NewDisposeScope();
        using var stream = new MemoryStream();
        arange(3).WriteBytesToStream(stream);
        Assert.Equal(24, stream.Length);
        stream.Position = 0;
        var read = zeros(3, int64);
        read.ReadBytesFromStream(stream);
        Assert.True(read.Equals(arange(3)));
        Assert.Throws<EndOfStreamException>(() => zeros(3).ReadBytesFromStream(stream));
    }
}
