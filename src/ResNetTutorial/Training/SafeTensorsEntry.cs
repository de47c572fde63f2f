namespace ResNetTutorial.Training;

/// <summary>Where a tensor lies in a safetensors file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The format's name of its type.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Start">Its first byte, counted from the end of the header.</param>
/// <param name="End">The first byte behind it.</param>
internal sealed record SafeTensorsEntry(string Name, string Type, long[] Shape, long Start, long End);
