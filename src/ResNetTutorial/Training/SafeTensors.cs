using System.Buffers.Binary;
using System.Text.Json;
using static TorchSharp.torch;

namespace ResNetTutorial.Training;

/// <summary>
/// Reads and writes tensors in the safetensors format: eight bytes with the length of a JSON header (little endian), the
/// header with each tensor's type, shape and place, then the bytes of the tensors one after the other. Nothing in such a
/// file is ever executed, and Python's safetensors reads it. Tensors go straight between memory and file, so that large
/// ones are never held twice.
/// </summary>
public static class SafeTensors
{
    /// <summary>Types of tensors by the format's names, with the bytes of an element.</summary>
    internal static readonly IReadOnlyDictionary<string, (ScalarType Type, int Size)> Types = new Dictionary<
        string,
        (ScalarType, int)
    >
    {
        ["F32"] = (ScalarType.Float32, 4),
        ["F64"] = (ScalarType.Float64, 8),
        ["F16"] = (ScalarType.Float16, 2),
        ["BF16"] = (ScalarType.BFloat16, 2),
        ["I64"] = (ScalarType.Int64, 8),
        ["I32"] = (ScalarType.Int32, 4),
        ["I16"] = (ScalarType.Int16, 2),
        ["I8"] = (ScalarType.Int8, 1),
        ["U8"] = (ScalarType.Byte, 1),
        ["BOOL"] = (ScalarType.Bool, 1),
    };

    internal const string ChecksumKey = "sha256";

    /// <summary>
    /// Writes tensors and metadata. The file appears whole or not at all: it is written beside its place and then moved.
    /// </summary>
    /// <param name="path">Where to; a file there is replaced.</param>
    /// <param name="tensors">The tensors by name, on any device.</param>
    /// <param name="metadata">Texts by name. A checksum of everything joins them.</param>
    /// <exception cref="ArgumentException">A tensor is of a type that the format has no name for.</exception>
    /// <exception cref="IOException">The file cannot be written; the message says why.</exception>
    public static void Write(
        string path,
        IReadOnlyDictionary<string, Tensor> tensors,
        IReadOnlyDictionary<string, string> metadata
    )
    {
        using var scope = NewDisposeScope();
        var entries = new List<SafeTensorsEntry>();
        var contents = new List<Tensor>();
        long end = 0;
        foreach (var (name, tensor) in tensors.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            var type = Types.FirstOrDefault(t => t.Value.Type == tensor.dtype).Key;
            if (type is null)
                throw new ArgumentException(
                    $"{path}: {name} is {tensor.dtype}, which safetensors has no name for; convert it first."
                );
            var content = tensor.detach().cpu().contiguous();
            var length = content.numel() * Types[type].Size;
            entries.Add(new SafeTensorsEntry(name, type, tensor.shape, end, end + length));
            contents.Add(content);
            end += length;
        }
        using var checksum = new SafeTensorsChecksum(metadata);
        foreach (var (entry, content) in entries.Zip(contents))
            checksum.Add(entry, content.bytes);
        var header = Header(entries, metadata, checksum.Finish());
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            using (var file = File.Create(temporary))
            {
                Span<byte> length = stackalloc byte[8];
                BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
                file.Write(length);
                file.Write(header);
                foreach (var content in contents)
                    file.Write(content.bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: cannot be written ({e.Message})", e);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote, or any other safetensors file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The tensors, on the CPU and in the dispose scope that is open; and the metadata.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is cut short, damaged or of another kind; the message says which.</exception>
    public static (Dictionary<string, Tensor> Tensors, Dictionary<string, string> Metadata) Read(string path)
    {
        using var file = SafeTensorsFile.Open(path);
        using var scope = NewDisposeScope();
        var tensors = file.Entries.ToDictionary(entry => entry.Name, file.Read);
        foreach (var tensor in tensors.Values)
            tensor.MoveToOuterDisposeScope();
        return (tensors, file.Metadata);
    }

    private static byte[] Header(
        List<SafeTensorsEntry> entries,
        IReadOnlyDictionary<string, string> metadata,
        string checksum
    )
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");
            foreach (var (key, value) in metadata.OrderBy(m => m.Key, StringComparer.Ordinal))
                json.WriteString(key, value);
            json.WriteString(ChecksumKey, checksum);
            json.WriteEndObject();
            foreach (var entry in entries)
            {
                json.WriteStartObject(entry.Name);
                json.WriteString("dtype", entry.Type);
                WriteNumbers(json, "shape", entry.Shape);
                WriteNumbers(json, "data_offsets", [entry.Start, entry.End]);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        // The format wants the data to begin at a multiple of eight; spaces may fill the header up.
        while (stream.Length % 8 != 0)
            stream.WriteByte((byte)' ');
        return stream.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, long[] numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
