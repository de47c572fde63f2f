namespace ResNetTutorial.Layers;

/// <summary>
/// Where a residual unit has its batch normalisations and its ReLUs: the five of He et al. 2016, arXiv 1603.05027, section 4
/// and figure 4, with that paper's test errors on CIFAR-10 in per cent (table 2) for 110 and 164 layers. σ is ReLU; x follows
/// the arrow in h(x) + F(x).
/// </summary>
public enum ActivationOrder
{
    /// <summary>F: conv, BN, σ, conv, BN; σ after the addition. Figure 4 (a): 6.61 and 5.93.</summary>
    Original,

    /// <summary>
    /// F: conv, BN, σ, conv; BN and σ after the addition. Figure 4 (b): 8.17 and 6.50. BN alters what the shortcut hands
    /// on, and the training loss goes down slowly at first.
    /// </summary>
    BatchNormAfterAddition,

    /// <summary>
    /// F: conv, BN, σ, conv, BN, σ; nothing after the addition. Figure 4 (c): 7.84 and 6.14. F is never negative, so the
    /// signal only grows from unit to unit.
    /// </summary>
    ReluBeforeAddition,

    /// <summary>
    /// F: σ, conv, BN, σ, conv, BN; nothing after the addition. Figure 4 (d): 6.71 and 5.91. The ReLUs do not come behind
    /// a BN, except within F.
    /// </summary>
    ReluOnlyPreActivation,

    /// <summary>F: BN, σ, conv, BN, σ, conv; nothing after the addition. Figure 4 (e): 6.37 and 5.46, the best.</summary>
    FullPreActivation,
}
