namespace ResNetTutorial.Layers;

/// <summary>What the shortcut of a residual unit does where the unit changes the shape (arXiv 1512.03385, section 4.1).</summary>
public enum ShortcutKind
{
    /// <summary>Option A: every stride-th pixel, and zeros for the new channels. No parameters.</summary>
    ZeroPad,

    /// <summary>Option B: a 1×1 convolution with the stride of the unit.</summary>
    Projection,

    /// <summary>Nothing: only for units that keep the shape.</summary>
    Identity,
}
