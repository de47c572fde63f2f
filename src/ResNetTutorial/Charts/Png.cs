using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ResNetTutorial.Charts;

/// <summary>Writes pixels as PNG (ISO/IEC 15948): eight bits a channel, no filter, one data chunk.</summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcEntry)];

    /// <summary>A grey or colour picture.</summary>
    /// <param name="pixels">Channels×height×width bytes, the last index running fastest.</param>
    /// <param name="channels">1 for grey, 3 for red, green and blue.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="width">In pixels.</param>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int channels, int height, int width)
    {
        if (channels is not (1 or 3) || pixels.Length != channels * height * width)
            throw new ArgumentException($"picture of {pixels.Length} bytes: not 1 or 3 channels of {height}×{width}.");
        using var png = new MemoryStream();
        png.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = (byte)(channels == 1 ? 0 : 2);
        Chunk(png, "IHDR", header);
        Chunk(png, "IDAT", Compress(pixels, channels, height, width));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Compress(ReadOnlySpan<byte> pixels, int channels, int height, int width)
    {
        // Each row begins with its filter, 0 for none; within a row the channels of a pixel stand together.
        var rows = new byte[height * (1 + width * channels)];
        var at = 0;
        for (var y = 0; y < height; y++)
        {
            rows[at++] = 0;
            for (var x = 0; x < width; x++)
            for (var c = 0; c < channels; c++)
                rows[at++] = pixels[(c * height + y) * width + x];
        }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(rows);
        return packed.ToArray();
    }

    private static void Chunk(Stream png, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] content = [.. Encoding.ASCII.GetBytes(type), .. data];
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(content));
        png.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
            crc = CrcTable[(crc ^ b) & 0xff] ^ (crc >> 8);
        return ~crc;
    }

    private static uint CrcEntry(int n)
    {
        var c = (uint)n;
        for (var bit = 0; bit < 8; bit++)
            c = (c & 1) == 0 ? c >> 1 : 0xedb88320 ^ (c >> 1);
        return c;
    }
}
