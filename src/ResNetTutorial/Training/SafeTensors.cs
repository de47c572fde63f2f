using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using static TorchSharp.torch;

namespace ResNetTutorial.Training;

/// <summary>
/// Reads and writes tensors in the safetensors format: eight bytes with the length of a JSON header (little endian), the
/// header with each tensor's type, shape and place, then the bytes of the tensors one after the other. Nothing in such a
/// file is ever executed, and Python's safetensors reads it.
/// </summary>
public static class SafeTensors
{
    internal const string ChecksumKey = "sha256";
    private const int LongestHeader = 100_000_000;

    private static readonly Dictionary<string, (ScalarType Type, int Size)> Types = new()
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

    private sealed record Entry(string Name, string Type, long[] Shape, long Start, long End);

    /// <summary>
    /// Writes tensors and metadata. The file appears whole or not at all: it is written beside its place and then moved.
    /// </summary>
    /// <param name="path">Where to; a file there is replaced.</param>
    /// <param name="tensors">The tensors by name, on any device.</param>
    /// <param name="metadata">Texts by name. A checksum of everything joins them.</param>
    /// <exception cref="IOException">The file cannot be written; the message says why.</exception>
    public static void Write(
        string path,
        IReadOnlyDictionary<string, Tensor> tensors,
        IReadOnlyDictionary<string, string> metadata
    )
    {
        using var scope = NewDisposeScope();
        var entries = new List<Entry>();
        var contents = new List<byte[]>();
        long end = 0;
        foreach (var (name, tensor) in tensors.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            var type = Types.FirstOrDefault(t => t.Value.Type == tensor.dtype).Key;
            if (type is null)
                throw new ArgumentException($"{path}: {name} is {tensor.dtype}, which safetensors has no name for.");
            var bytes = tensor.detach().cpu().contiguous().bytes.ToArray();
            entries.Add(new Entry(name, type, tensor.shape, end, end + bytes.Length));
            contents.Add(bytes);
            end += bytes.Length;
        }
        var header = Header(entries, metadata, Checksum(entries, metadata, contents));
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
                contents.ForEach(bytes => file.Write(bytes));
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
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: no such file.");
        byte[] file;
        try
        {
            file = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: cannot be read ({e.Message})", e);
        }
        var (entries, metadata, start) = ParseHeader(path, file);
        var contents = entries.Select(e => file[(int)(start + e.Start)..(int)(start + e.End)]).ToList();
        if (metadata.TryGetValue(ChecksumKey, out var checksum) && checksum != Checksum(entries, metadata, contents))
            throw Damaged(path, "its checksum does not match its contents");
        var tensors = new Dictionary<string, Tensor>();
        foreach (var (entry, bytes) in entries.Zip(contents))
        {
            var tensor = empty(entry.Shape, Types[entry.Type].Type);
            if (bytes.Length > 0)
                tensor.bytes = bytes;
            tensors.Add(entry.Name, tensor);
        }
        return (tensors, metadata);
    }

    private static byte[] Header(List<Entry> entries, IReadOnlyDictionary<string, string> metadata, string checksum)
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

    private static (List<Entry> Entries, Dictionary<string, string> Metadata, long Start) ParseHeader(
        string path,
        byte[] file
    )
    {
        if (file.Length < 8)
            throw Damaged(path, $"it has {file.Length} bytes, too few for a header");
        var length = BinaryPrimitives.ReadInt64LittleEndian(file);
        if (length is < 2 or > LongestHeader)
            throw Damaged(path, "it does not begin like a safetensors file");
        if (8 + length > file.Length)
            throw Damaged(path, "it ends inside its header");
        List<Entry> entries;
        Dictionary<string, string> metadata = [];
        try
        {
            using var json = JsonDocument.Parse(file.AsMemory(8, (int)length));
            entries =
            [
                .. json
                    .RootElement.EnumerateObject()
                    .Where(p => p.Name != "__metadata__")
                    .Select(ToEntry)
                    .OrderBy(e => e.Start)
                    .ThenBy(e => e.End),
            ];
            if (json.RootElement.TryGetProperty("__metadata__", out var texts))
                foreach (var text in texts.EnumerateObject())
                    metadata[text.Name] = text.Value.GetString() ?? "";
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Damaged(path, "its header is not the JSON of a safetensors file");
        }
        long end = 0;
        foreach (var entry in entries)
        {
            if (!Types.TryGetValue(entry.Type, out var type))
                throw Damaged(path, $"{entry.Name} is of the unknown type {entry.Type}");
            var bytes = entry.Shape.Aggregate((Int128)type.Size, (product, size) => size < 0 ? -1 : product * size);
            if (entry.Start != end || entry.End - entry.Start != bytes)
                throw Damaged(path, $"the place of {entry.Name} does not fit its shape");
            end = entry.End;
        }
        var start = 8 + length;
        if (start + end != file.Length)
            throw Damaged(
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it has {file.Length:#,0} bytes where its header promises {start + end:#,0}"
                )
            );
        return (entries, metadata, start);
    }

    private static Entry ToEntry(JsonProperty property)
    {
        var offsets = property.Value.GetProperty("data_offsets");
        return new Entry(
            property.Name,
            property.Value.GetProperty("dtype").GetString() ?? "",
            [.. property.Value.GetProperty("shape").EnumerateArray().Select(n => n.GetInt64())],
            offsets[0].GetInt64(),
            offsets[1].GetInt64()
        );
    }

    private static string Checksum(
        List<Entry> entries,
        IReadOnlyDictionary<string, string> metadata,
        List<byte[]> contents
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var (key, value) in metadata.Where(m => m.Key != ChecksumKey).OrderBy(m => m.Key, StringComparer.Ordinal)
        )
            Append($"{key}\0{value}\0");
        foreach (var (entry, bytes) in entries.Zip(contents))
        {
            Append($"{entry.Name}\0{entry.Type}\0{string.Join(',', entry.Shape)}\0");
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    private static InvalidDataException Damaged(string path, string reason) =>
        new($"{path}: not a whole safetensors file: {reason}; delete it and save anew.");
}
