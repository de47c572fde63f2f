using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ResNetTutorial.Training;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Training;

public sealed class SafeTensorsTests : IDisposable
{
    private static readonly ScalarType[] types =
    [
        ScalarType.Float32,
        ScalarType.Float64,
        ScalarType.Float16,
        ScalarType.BFloat16,
        ScalarType.Int64,
        ScalarType.Int32,
        ScalarType.Int16,
        ScalarType.Int8,
        ScalarType.Byte,
        ScalarType.Bool,
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("rt-safetensors-").FullName;

    private string File => Path.Combine(_folder, "some.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Any number of tensors of any type and shape, empty ones and scalars included, under any names.</summary>
    [Fact]
    public void Whatever_is_written_is_read_back()
    {
        var shapes = Gen.Choose(0, 4).Select(size => (long)size).ListOf().Select(sizes => sizes.Take(4).ToArray());
        var tensors =
            from name in ArbMap.Default.GeneratorFor<NonNull<string>>()
            from type in Gen.Elements(types)
            from shape in shapes
            from seed in Gen.Choose(0, 1000)
            select (Name: "_" + Readable(name.Get), type, shape, seed);
        var metadata =
            from key in ArbMap.Default.GeneratorFor<NonNull<string>>()
            from value in ArbMap.Default.GeneratorFor<NonNull<string>>()
            select (Key: Readable(key.Get), Value: Readable(value.Get));

        Prop.ForAll(
                tensors.ListOf().ToArbitrary(),
                metadata.ListOf().ToArbitrary(),
                (entries, texts) =>
                {
                    using var scope = NewDisposeScope();
                    var written = entries
                        .DistinctBy(entry => entry.Name)
                        .ToDictionary(entry => entry.Name, entry => Made(entry.type, entry.shape, entry.seed));
                    var said = texts
                        .DistinctBy(text => text.Key)
                        .Where(text => text.Key != "sha256")
                        .ToDictionary(text => text.Key, text => text.Value);
                    SafeTensors.Write(File, written, said);
                    var (read, heard) = SafeTensors.Read(File);

                    Assert.Equal(written.Keys.Order(), read.Keys.Order());
                    foreach (var (name, tensor) in written)
                    {
                        Assert.Equal(tensor.dtype, read[name].dtype);
                        Assert.Equal(tensor.shape, read[name].shape);
                        Assert.Equal(tensor.contiguous().bytes.ToArray(), read[name].bytes.ToArray());
                    }
                    Assert.True(heard.Remove("sha256"));
                    Assert.Equal(said.OrderBy(text => text.Key), heard.OrderBy(text => text.Key));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    /// <summary>Lone surrogates, which UTF-8 has no bytes for, left out.</summary>
    private static string Readable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Every other row, so that not all that is written is contiguous.</summary>
    private static Tensor Made(ScalarType type, long[] shape, int seed)
    {
        long[] twice = [.. shape.Take(1).Select(size => 2 * size), .. shape.Skip(1)];
        var values = new Random(seed);
        var count = (int)twice.Aggregate(1L, (product, size) => product * size);
        var numbers = tensor([.. Enumerable.Range(0, count).Select(_ => values.Next(-9, 9))], twice).to(type);
        return shape.Length == 0 ? numbers : numbers.slice(0, 0, twice[0], 2);
    }

    [Fact]
    public void The_layout_is_the_formats()
    {
        using var scope = NewDisposeScope();
        SafeTensors.Write(
            File,
            new Dictionary<string, Tensor> { ["b"] = tensor([1f, 2f]), ["a"] = tensor([3L]) },
            new Dictionary<string, string> { ["k"] = "v" }
        );

        var file = System.IO.File.ReadAllBytes(File);
        var length = (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        var header = Encoding.UTF8.GetString(file, 8, length);

        Assert.Equal(0, (8 + length) % 8);
        Assert.StartsWith("{\"__metadata__\":{\"k\":\"v\",\"sha256\":\"", header);
        Assert.Contains("\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}", header);
        Assert.Contains("\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}", header);
        Assert.Equal([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x3F, 0, 0, 0, 0x40], file[(8 + length)..]);
    }

    [Theory]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8, null)]
    [InlineData(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        7,
        "bytes where its header promises"
    )]
    [InlineData(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        9,
        "bytes where its header promises"
    )]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", 8, "the place of a does not fit")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8, "the place of a does not fit")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}", 8, "the place of a does not fit")]
    [InlineData("{\"a\":{\"dtype\":\"F8\",\"shape\":[8],\"data_offsets\":[0,8]}}", 8, "a is of the unknown type F8")]
    [InlineData("{\"a\":{\"shape\":[8]}}", 8, "its header is not the JSON")]
    [InlineData("[1, 2]", 8, "its header is not the JSON")]
    [InlineData(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
        8,
        "it has a twice"
    )]
    public void Files_of_other_programs_are_read_or_refused_with_the_reason(string header, int bytes, string? reason)
    {
        var content = new byte[8 + header.Length + bytes];
        BinaryPrimitives.WriteInt64LittleEndian(content, header.Length);
        Encoding.UTF8.GetBytes(header).CopyTo(content, 8);
        System.IO.File.WriteAllBytes(File, content);
        using var scope = NewDisposeScope();

        if (reason is null)
            Assert.Equal([2], SafeTensors.Read(File).Tensors["a"].shape);
        else
        {
            var message = Assert.Throws<InvalidDataException>(() => SafeTensors.Read(File)).Message;
            Assert.StartsWith($"{File}: not a whole safetensors file: ", message);
            Assert.Contains(reason, message);
            Assert.DoesNotContain('\n', message);
        }
    }

    [Fact]
    public void A_type_without_a_name_in_the_format_is_refused()
    {
        using var scope = NewDisposeScope();
        var complex = new Dictionary<string, Tensor> { ["c"] = zeros(1, dtype: ScalarType.ComplexFloat32) };

        Assert.Equal(
            $"{File}: c is ComplexFloat32, which safetensors has no name for; convert it first.",
            Assert
                .Throws<ArgumentException>(() => SafeTensors.Write(File, complex, new Dictionary<string, string>()))
                .Message
        );
    }
}
