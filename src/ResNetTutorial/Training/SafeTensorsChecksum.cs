using System.Security.Cryptography;
using System.Text;

namespace ResNetTutorial.Training;

/// <summary>
/// SHA-256 over metadata, names, types, shapes and contents: our own addition to a safetensors file, which notices a changed
/// byte. It stands among the metadata, where other readers pass it over.
/// </summary>
internal sealed class SafeTensorsChecksum : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public SafeTensorsChecksum(IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var (key, value) in metadata.OrderBy(m => m.Key, StringComparer.Ordinal))
            if (key != SafeTensors.ChecksumKey)
                Add($"{key}\0{value}\0");
    }

    public void Add(SafeTensorsEntry entry, ReadOnlySpan<byte> content)
    {
        Begin(entry);
        Add(content);
    }

    /// <summary>Says which tensor's content follows, in as many pieces as is convenient.</summary>
    public void Begin(SafeTensorsEntry entry) => Add($"{entry.Name}\0{entry.Type}\0{string.Join(',', entry.Shape)}\0");

    public void Add(ReadOnlySpan<byte> content) => _hash.AppendData(content);

    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void Add(string text) => Add(Encoding.UTF8.GetBytes(text));
}
