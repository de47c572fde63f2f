namespace ResNetTutorial.Layers;

/// <summary>What a highway layer's carry gate C is, in y = H(x) · T(x) + x · C(x).</summary>
public enum CarryGate
{
    /// <summary>C = 1 - T: what is not transformed is carried, and nothing else (arXiv 1505.00387, equation 3).</summary>
    Coupled,

    /// <summary>
    /// C = sigmoid(W_C x + b_C) with weights of its own (equation 2). It starts at W_C = -W_T and b_C = -b_T, which
    /// makes it 1 - T until training parts the two.
    /// </summary>
    Independent,
}
