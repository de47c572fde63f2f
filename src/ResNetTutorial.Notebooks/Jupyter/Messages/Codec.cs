using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ResNetTutorial.Notebooks.Jupyter.Messages;

/// <summary>
/// The frames of a message, "The wire protocol" of Jupyter's documentation: identities, a delimiter, the signature,
/// then header, parent header, metadata and content as JSON. The signature is HMAC-SHA256 over these four, in hex.
/// </summary>
internal sealed class Codec(byte[] key)
{
    public const string Version = "5.4";

    private static readonly JsonWriterOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly byte[] Nothing = "{}"u8.ToArray();

    private readonly string _session = Guid.NewGuid().ToString("N");

    private static ReadOnlySpan<byte> Delimiter => "<IDS|MSG>"u8;

    /// <summary>Reads a message; null, with the reason, for frames that are none or that another has signed.</summary>
    public Request? Read(List<byte[]> frames, out string problem)
    {
        var at = frames.FindIndex(frame => frame.AsSpan().SequenceEqual(Delimiter));
        if (at < 0 || frames.Count < at + 6)
        {
            problem = "frames are missing";
            return null;
        }
        if (key.Length > 0 && !IsSigned(frames, at + 1))
        {
            problem = "its signature is wrong";
            return null;
        }
        try
        {
            using var header = JsonDocument.Parse(frames[at + 2]);
            // Lives as long as the request: not disposed, so that its memory is not pooled.
            var content = JsonDocument.Parse(frames[at + 5]).RootElement;
            var type = header.RootElement.GetProperty("msg_type").GetString();
            if (type is not null && content.ValueKind == JsonValueKind.Object)
            {
                problem = "";
                var identities = frames.Take(at).Select(frame => (ReadOnlyMemory<byte>)frame).ToList();
                return new Request(identities, frames[at + 2], type, content);
            }
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Said below.
        }
        problem = "its header or content is not what JSON should be here";
        return null;
    }

    /// <summary>Makes the frames of a message.</summary>
    /// <param name="identities">Whom it goes to, or its topic.</param>
    /// <param name="type">Its type.</param>
    /// <param name="parent">The header of the message it answers, as that came; empty for none.</param>
    /// <param name="content">Writes the members of its content.</param>
    /// <param name="size">About how many bytes that will be.</param>
    public IReadOnlyList<ReadOnlyMemory<byte>> Write(
        IReadOnlyList<ReadOnlyMemory<byte>> identities,
        string type,
        ReadOnlyMemory<byte> parent,
        Action<Utf8JsonWriter>? content = null,
        int size = 256
    )
    {
        var header = Json(
            256,
            writer =>
            {
                writer.WriteString("msg_id"u8, Guid.NewGuid());
                writer.WriteString("session"u8, _session);
                writer.WriteString("username"u8, "kernel"u8);
                writer.WriteString("date"u8, DateTime.UtcNow);
                writer.WriteString("msg_type"u8, type);
                writer.WriteString("version"u8, Version);
            }
        );
        var body = content is null ? Nothing : Json(size, content);
        parent = parent.IsEmpty ? Nothing : parent;
        return [.. identities, Delimiter.ToArray(), Sign(header, parent, Nothing, body), header, parent, Nothing, body];
    }

    private static ReadOnlyMemory<byte> Json(int size, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(size);
        using var writer = new Utf8JsonWriter(buffer, Relaxed);
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private byte[] Sign(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        if (key.Length == 0)
        {
            return [];
        }
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            hash.AppendData(part.Span);
        }
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private bool IsSigned(List<byte[]> frames, int signature) =>
        CryptographicOperations.FixedTimeEquals(
            Sign(frames[signature + 1], frames[signature + 2], frames[signature + 3], frames[signature + 4]),
            frames[signature]
        );
}
