namespace ResNetTutorial.Networks;

/// <summary>Which of the forms of an <see cref="ImageNetResNet"/>.</summary>
public enum ResNetForm
{
    /// <summary>The paper's: bottlenecks have their stride on the first 1×1 (arXiv 1512.03385, table 1).</summary>
    V1,

    /// <summary>
    /// torchvision's: bottlenecks have their stride on the 3×3, which sees every pixel and costs 6 % more multiply-adds in
    /// ResNet-50. With 18 and 34 layers, which have no bottlenecks, it is the same as <see cref="V1"/>.
    /// </summary>
    V15,

    /// <summary>Full pre-activation (arXiv 1603.05027): BN and ReLU before each convolution, nothing after the additions.</summary>
    V2,

    /// <summary>The plain twin: <see cref="V1"/> without its shortcuts (arXiv 1512.03385, section 3.3).</summary>
    Plain,
}
