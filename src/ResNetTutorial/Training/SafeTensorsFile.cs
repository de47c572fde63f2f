using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using static TorchSharp.torch;

namespace ResNetTutorial.Training;

/// <summary>
/// A safetensors file that is open for reading: what is in it is known and checked, and each tensor is read when asked for,
/// straight into its memory.
/// </summary>
internal sealed class SafeTensorsFile : IDisposable
{
    private const int LongestHeader = 100_000_000;

    private readonly string _path;
    private readonly FileStream _stream;
    private readonly long _start;

    private SafeTensorsFile(string path, FileStream stream)
    {
        (_path, _stream) = (path, stream);
        var header = ReadHeader();
        _start = 8 + header.Length;
        (Entries, Metadata) = Parse(header);
        CheckPlaces();
        CheckSum();
    }

    /// <summary>The tensors, in the order of their bytes.</summary>
    public IReadOnlyList<SafeTensorsEntry> Entries { get; }

    /// <summary>Texts by name.</summary>
    public Dictionary<string, string> Metadata { get; }

    /// <summary>Opens a file and checks its header, its length and, if it has one of ours, its checksum.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is cut short, damaged or of another kind; the message says which.</exception>
    public static SafeTensorsFile Open(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: no such file.");
        FileStream? stream = null;
        try
        {
            stream = File.OpenRead(path);
            return new SafeTensorsFile(path, stream);
        }
        catch (Exception e)
        {
            stream?.Dispose();
            if (e is IOException or UnauthorizedAccessException)
                throw Unreadable(path, e);
            throw;
        }
    }

    /// <summary>A new tensor with the contents of one in the file, on the CPU.</summary>
    public Tensor Read(SafeTensorsEntry entry)
    {
        var tensor = empty(entry.Shape, SafeTensors.Types[entry.Type].Type);
        if (entry.End > entry.Start)
            ReadInto(entry, tensor.bytes);
        return tensor;
    }

    /// <summary>Copies a tensor of the file into another of the same shape, of any type and on any device.</summary>
    public void CopyTo(SafeTensorsEntry entry, Tensor target)
    {
        using var scope = NewDisposeScope();
        target.copy_(Read(entry));
    }

    public void Dispose() => _stream.Dispose();

    private void ReadInto(SafeTensorsEntry entry, Span<byte> bytes)
    {
        try
        {
            _stream.Position = _start + entry.Start;
            _stream.ReadExactly(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(_path, e);
        }
    }

    private byte[] ReadHeader()
    {
        if (_stream.Length < 8)
            throw Damaged($"it has {_stream.Length} bytes, too few for a header");
        Span<byte> number = stackalloc byte[8];
        _stream.ReadExactly(number);
        var length = BinaryPrimitives.ReadInt64LittleEndian(number);
        if (length is < 2 or > LongestHeader)
            throw Damaged("it does not begin like a safetensors file");
        if (8 + length > _stream.Length)
            throw Damaged("it ends inside its header");
        var header = new byte[length];
        _stream.ReadExactly(header);
        return header;
    }

    private (List<SafeTensorsEntry> Entries, Dictionary<string, string> Metadata) Parse(byte[] header)
    {
        try
        {
            using var json = JsonDocument.Parse(header);
            List<SafeTensorsEntry> entries =
            [
                .. json
                    .RootElement.EnumerateObject()
                    .Where(p => p.Name != "__metadata__")
                    .Select(ToEntry)
                    .OrderBy(e => e.Start)
                    .ThenBy(e => e.End),
            ];
            Dictionary<string, string> metadata = [];
            if (json.RootElement.TryGetProperty("__metadata__", out var texts))
                foreach (var text in texts.EnumerateObject())
                    metadata[text.Name] = text.Value.GetString() ?? "";
            return (entries, metadata);
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Damaged("its header is not the JSON of a safetensors file");
        }
    }

    private static SafeTensorsEntry ToEntry(JsonProperty property)
    {
        var offsets = property.Value.GetProperty("data_offsets");
        return new SafeTensorsEntry(
            property.Name,
            property.Value.GetProperty("dtype").GetString() ?? "",
            [.. property.Value.GetProperty("shape").EnumerateArray().Select(n => n.GetInt64())],
            offsets[0].GetInt64(),
            offsets[1].GetInt64()
        );
    }

    private void CheckPlaces()
    {
        var twice = Entries.GroupBy(entry => entry.Name).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw Damaged($"it has {twice.Key} twice");
        long end = 0;
        foreach (var entry in Entries)
        {
            if (!SafeTensors.Types.TryGetValue(entry.Type, out var type))
                throw Damaged($"{entry.Name} is of the unknown type {entry.Type}");
            var bytes = entry.Shape.Aggregate((Int128)type.Size, (product, size) => size < 0 ? -1 : product * size);
            if (entry.Start != end || entry.End - entry.Start != bytes)
                throw Damaged($"the place of {entry.Name} does not fit its shape");
            end = entry.End;
        }
        if (_start + end != _stream.Length)
            throw Damaged(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it has {_stream.Length:#,0} bytes where its header promises {_start + end:#,0}"
                )
            );
    }

    private void CheckSum()
    {
        if (!Metadata.TryGetValue(SafeTensors.ChecksumKey, out var promised))
            return;
        using var checksum = new SafeTensorsChecksum(Metadata);
        var buffer = new byte[1 << 16];
        _stream.Position = _start;
        foreach (var entry in Entries)
        {
            checksum.Begin(entry);
            for (var left = entry.End - entry.Start; left > 0; )
            {
                var piece = buffer.AsSpan(0, (int)Math.Min(left, buffer.Length));
                _stream.ReadExactly(piece);
                checksum.Add(piece);
                left -= piece.Length;
            }
        }
        if (promised != checksum.Finish())
            throw Damaged("its checksum does not match its contents");
    }

    private InvalidDataException Damaged(string reason) =>
        new($"{_path}: not a whole safetensors file: {reason}; delete it and save anew.");

    private static IOException Unreadable(string path, Exception e) => new($"{path}: cannot be read ({e.Message})", e);
}
