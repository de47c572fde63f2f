namespace TorchSharp;

public static partial class torch
{
    /// <summary>How a quotient becomes a whole number, if at all.</summary>
    public enum RoundingMode
    {
        None,
        trunc,
        floor,
    }

    private static string Rounding(RoundingMode mode) => mode == RoundingMode.trunc ? "trunc" : "floor";
}
