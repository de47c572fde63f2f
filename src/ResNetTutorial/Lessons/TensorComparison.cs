using static TorchSharp.torch;

namespace ResNetTutorial.Lessons;

/// <summary>Says where an answer's tensor differs from the expected one, without saying what was expected.</summary>
internal static class TensorComparison
{
    /// <summary>Compares shapes, then values: |answer − expected| ≤ tolerance · (1 + |expected|).</summary>
    /// <returns>Null where they agree, else what differs.</returns>
    public static string? Difference(string what, Tensor answer, Tensor expected, double tolerance)
    {
        using var scope = NewDisposeScope();
        if (!answer.shape.SequenceEqual(expected.shape))
            return $"the shape of {what} is {Shape(answer)}, and should be {Shape(expected)}";
        var a = Numbers(answer);
        var e = Numbers(expected);
        var worst = -1;
        var furthest = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Equals(e[i]))
                continue;
            if (double.IsNaN(a[i]))
                return $"{what} is not a number at {Position(answer, i)}";
            var off = Math.Abs(a[i] - e[i]) / (1 + Math.Abs(e[i]));
            if (!(off <= furthest))
                (furthest, worst) = (off, i);
        }
        if (furthest <= tolerance)
            return null;
        var wrong = a.Zip(e).Count(p => !(Math.Abs(p.First - p.Second) <= tolerance * (1 + Math.Abs(p.Second))));
        var share = a.Length == 1 ? "" : $" in {wrong} of {a.Length} places";
        return $"{what} differs{share}: off by {Html.Number(Math.Abs(a[worst] - e[worst]))} at {Position(answer, worst)}, where yours is {Html.Number(a[worst])}";
    }

    public static string Shape(Tensor tensor) => $"[{string.Join(", ", tensor.shape)}]";

    private static double[] Numbers(Tensor tensor) =>
        tensor.detach().to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();

    private static string Position(Tensor tensor, int index)
    {
        var place = new long[tensor.shape.Length];
        for (var d = place.Length - 1; d >= 0; d--)
            (index, place[d]) = ((int)(index / tensor.shape[d]), index % tensor.shape[d]);
        return $"[{string.Join(", ", place)}]";
    }
}
