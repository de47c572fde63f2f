using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What embeddings of one index and of bags of them share: the table's size and how it learns.</summary>
internal sealed class EmbeddingTable(
    double? maxNorm,
    double normType,
    bool scaleByFrequency,
    bool sparse,
    long rows,
    long? paddingRow
)
{
    private static readonly Op renormalise = new("aten::embedding_renorm_");
    private static readonly Op toDeviceAndType = new("aten::to", "device");

    public bool ScaleByFrequency => scaleByFrequency;

    public bool Sparse => sparse;

    /// <summary>The row that stays as it is and gets no gradient, counted from the start; -1: none.</summary>
    public long PaddingRow { get; } =
        paddingRow switch
        {
            null => -1,
            { } row when row >= -rows && row < rows => row < 0 ? row + rows : row,
            { } row => throw new ArgumentException(
                $"Padding index {row} is outside the table: it has {rows} rows.",
                nameof(paddingRow)
            ),
        };

    /// <summary>A table drawn from the standard normal distribution, the padding row 0.</summary>
    public Parameter Weight(long columns, Device? device, ScalarType? dtype)
    {
        var weight = NewTensor.Parameter(device, dtype, rows, columns);
        nn.init.normal_(weight);
        if (PaddingRow >= 0)
        {
            using var untracked = no_grad();
            using var row = weight.select(0, PaddingRow);
            row.zero_();
        }
        return weight;
    }

    /// <summary>A table that has learned already: a copy where it does not lie, or is not, as asked for.</summary>
    public static Parameter Weight(Tensor learned, bool freeze, Device? device, ScalarType? dtype)
    {
        using var detached = learned.detach();
        var weight = toDeviceAndType.Call(detached, device ?? get_default_device(), dtype ?? get_default_dtype());
        return new(weight, !freeze);
    }

    /// <summary>Scales down the rows named whose norm is above the limit.</summary>
    public void LimitNorms(Parameter weight, Tensor rowsNamed)
    {
        if (maxNorm is not { } limit)
            return;
        using var untracked = no_grad();
        using var flat = rowsNamed.contiguous();
        renormalise.Run(weight, flat, limit, normType);
    }
}
