using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

/// <summary>The formats are the package's own.</summary>
public sealed class PrintingTests
{
    private static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    [Fact]
    public void Metadata()
    {
        using var made = zeros(2, 3);
        Assert.Equal("[2x3], type = Float32, device = cpu", made.ToString());
        Assert.Equal(made.ToString(), made.metastr());
        Assert.Equal(made.ToString(), made.ToString(false));
    }

    [Fact]
    public void Julia()
    {
        using var scope = NewDisposeScope();
        Assert.Equal("[], type = Float32, device = cpu, value = 3.14", tensor(3.14f).jlstr(cultureInfo: culture));
        Assert.Equal(
            "[2x2], type = Float32, device = cpu|  1  -2.5|  10 3.75|"
                .Replace("  1  -2.5", "  1 -2.5")
                .Replace("  10", " 10"),
            tensor([1f, -2.5f, 10, 3.75f], [2, 2]).str(newLine: "|", cultureInfo: culture, style: julia)
        );
        Assert.Equal(
            "[1x1x2], type = Int64, device = cpu|[0,..,..] =| 1 2|",
            tensor(new long[] { 1, 2 }, [1, 1, 2]).jlstr(newLine: "|")
        );
        Assert.Equal("[9], type = Int64, device = cpu| 0 1 2 3 ...|", arange(9).jlstr(width: 12, newLine: "|"));
    }

    [Fact]
    public void Numpy()
    {
        using var scope = NewDisposeScope();
        Assert.Equal("[[1, 2]|[3, 4]]".Replace("|[", "| ["), arange(1, 5).reshape(2, 2).npstr(newLine: "|"));
        Assert.Equal("[0, 1, 2, ... 7, 8, 9]", arange(10).npstr());
        Assert.Equal(
            "[[[0, 1]| [2, 3]]||[[4, 5]| [6, 7]]]".Replace("| [", "|  [").Replace("||[", "|| ["),
            arange(8).reshape(2, 2, 2).npstr(newLine: "|")
        );
        Assert.Equal("2.5", tensor(2.5).npstr(cultureInfo: culture));
    }

    [Fact]
    public void CSharp()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(
            "[3], type = Float32, device = cpu, value = float [] {0f, 0f, 0f}",
            zeros(3).cstr(cultureInfo: culture)
        );
        Assert.Equal(
            "[8x1], type = Int64, device = cpu, value = |long [,] {| {0L},| {1L},| {2L},| ...| {5L},| {6L},| {7L}|}",
            arange(8).reshape(8, 1).cstr(newLine: "|")
        );
    }

    [Fact]
    public void Complex()
    {
        using var made = tensor(1f, -2f);
        Assert.Equal("1+-2i", made.npstr(cultureInfo: culture));
    }

    [Fact]
    public void PrintGivesTheTensorBack()
    {
        using var made = zeros(1);
        Assert.Same(made, made.print());
    }
}

[Collection(nameof(Alone))]
public sealed class PrintOptionsTests
{
    [Fact]
    public void DefaultStyleAndFormat()
    {
        try
        {
            set_printoptions(2, newLine: "|");
            Assert.Equal("[1], type = Float32, device = cpu| 0.33|", tensor([1 / 3f]).ToString(true));
            set_printoptions(style: numpy, floatFormat: "g3");
            Assert.Equal("[0.333]", tensor([1 / 3f]).ToString(true));
            torch.TensorStringStyle = csharp;
            Assert.Contains("{0.333f}", tensor([1 / 3f]).ToString(true));
            Assert.Throws<ArgumentException>(() => torch.TensorStringStyle = TensorStringStyle.Default);
        }
        finally
        {
            set_printoptions(style: julia, floatFormat: "g5", newLine: Environment.NewLine);
        }
    }
}
