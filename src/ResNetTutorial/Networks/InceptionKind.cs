namespace ResNetTutorial.Networks;

/// <summary>What a <see cref="CifarInception"/> is made of.</summary>
public enum InceptionKind
{
    /// <summary>
    /// 1×1, 3×3, 5×5 and a pooling side by side, reading all channels: <see cref="Layers.NaiveInception"/>.
    /// </summary>
    Naive,

    /// <summary>
    /// 1×1 reductions before the dear kernels, as in GoogLeNet: <see cref="Layers.ReducedInception"/>.
    /// </summary>
    V1,

    /// <summary>
    /// Kernels in factors, as in Inception-v3: <see cref="Layers.FactorisedInception"/> and its like.
    /// </summary>
    V3,

    /// <summary>The uniform modules of Inception-v4: <see cref="Layers.InceptionV4A"/> and its like.</summary>
    V4,

    /// <summary>Inception modules as residuals: <see cref="Layers.InceptionResNetModule"/>.</summary>
    ResNet,
}
