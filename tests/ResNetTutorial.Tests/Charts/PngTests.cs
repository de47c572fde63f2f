using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ResNetTutorial.Charts;
using ResNetTutorial.Data;
using static TorchSharp.torch;

namespace ResNetTutorial.Tests.Charts;

public sealed class PngTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_reader_of_its_own_finds_the_pixels_again(int channels)
    {
        var random = new Random(7);
        var pixels = new byte[channels * 5 * 4];
        random.NextBytes(pixels);
        var png = Png.Encode(pixels, channels, height: 5, width: 4);

        Assert.Equal([137, 80, 78, 71, 13, 10, 26, 10], png[..8]);
        var chunks = new Dictionary<string, byte[]>();
        for (var at = 8; at < png.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks[Encoding.ASCII.GetString(png, at + 4, 4)] = png[(at + 8)..(at + 8 + length)];
            at += 12 + length;
        }
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Keys);
        Assert.Equal([0, 0, 0, 4, 0, 0, 0, 5, 8, (byte)(channels == 1 ? 0 : 2), 0, 0, 0], chunks["IHDR"]);
        using var rows = new MemoryStream();
        new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress).CopyTo(rows);
        var unpacked = rows.ToArray();
        for (var c = 0; c < channels; c++)
        for (var y = 0; y < 5; y++)
        for (var x = 0; x < 4; x++)
            Assert.Equal(pixels[(c * 5 + y) * 4 + x], unpacked[y * (1 + 4 * channels) + 1 + x * channels + c]);
    }

    [Fact]
    public void Its_checksums_are_those_of_the_standard()
    {
        // The last chunk of every PNG file: length 0, IEND, and its well-known checksum.
        var png = Png.Encode([0], 1, 1, 1);
        Assert.Equal([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82], png[^12..]);
    }

    [Fact]
    public void A_grid_has_a_picture_and_a_label_for_each_image()
    {
        var set = new ImageSet(
            "toy",
            zeros(3, 1, 2, 2),
            tensor(new long[] { 1, 0, 1 }),
            ["zero", "<one>"],
            new Normalisation([0.5], [0.25])
        );
        var grid = ImageGrid.Of(set, count: 2);
        Assert.Equal("toy: <one>, zero", grid.Text);
        Assert.Equal(3, grid.Html.Split("<img ").Length);
        Assert.Contains(">&lt;one&gt;</figcaption>", grid.Html);
        Assert.Contains("seven", ImageGrid.Of(set, [2], ["seven"]).Html);
    }
}
