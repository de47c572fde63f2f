namespace ResNetTutorial.Layers;

/// <summary>Which convolution of a bottleneck unit takes the unit's stride.</summary>
public enum BottleneckStride
{
    /// <summary>
    /// The first 1×1, which then skips three of four pixels: the paper's form, "v1" (arXiv 1512.03385, figure 5 and table 1).
    /// </summary>
    On1x1,

    /// <summary>
    /// The 3×3, which looks at every pixel: "v1.5", torchvision's form and later code's; about 6 % more multiply-adds in
    /// ResNet-50. The parameters are the same.
    /// </summary>
    On3x3,
}
