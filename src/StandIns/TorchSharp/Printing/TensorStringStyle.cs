namespace TorchSharp;

/// <summary>How a tensor is written out.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, type and device only.</summary>
    Metadata,

    /// <summary>These, and the numbers in aligned columns.</summary>
    Julia,

    /// <summary>Nested brackets.</summary>
    Numpy,

    /// <summary>An array initialiser.</summary>
    CSharp,

    /// <summary>Whatever torch.TensorStringStyle says.</summary>
    Default,
}
