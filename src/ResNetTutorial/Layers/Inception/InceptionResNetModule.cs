using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>
/// An Inception module as a residual: y = σ(x + s·F(x)) with F(x) = W * [b₁(x), …, bₖ(x)] + b. The 1×1 convolution W,
/// with neither BN nor ReLU, brings the branches back to the channels of x, and s scales what is added. N×inputs×H×W to
/// N×inputs×H×W.
/// </summary>
/// <remarks>
/// Szegedy et al. 2016, arXiv 1602.07261, sections 3.2 and 3.3 and figure 20. With more than 1000 channels the paper's
/// networks died early in training, their last layers putting out nothing but zeros; s between 0.1 and 0.3 prevented
/// it, lower learning rates and warm-up did not. The branches need no pooling: x itself passes by. W starts with
/// variance 1 / fan_in, since no ReLU follows it.
/// </remarks>
public abstract class InceptionResNetModule : InceptionModule, IResidualUnit
{
    private readonly Conv2d conv2d;
    private readonly bool _activate;

    private protected InceptionResNetModule(
        string name,
        long inputs,
        double scale,
        IReadOnlyList<Branch> branches,
        double width,
        bool activate = true
    )
        : base(name, inputs, branches, width)
    {
        (Scale, _activate) = (scale, activate);
        conv2d = nn.Conv2d(base.Outputs, inputs, 1);
        nn.init.kaiming_normal_(conv2d.weight, nonlinearity: nn.init.NonlinearityType.Linear);
        nn.init.zeros_(conv2d.bias!);
        register_module("conv2d", conv2d);
    }

    /// <summary>s.</summary>
    public double Scale { get; }

    /// <summary>Channels out: as many as in.</summary>
    public override long Outputs => Inputs;

    /// <summary>s·F(x), the residual as it is added.</summary>
    /// <param name="x">N×inputs×H×W.</param>
    /// <returns>N×inputs×H×W.</returns>
    public Tensor Residual(Tensor x) => Scale * conv2d.call(base.forward(x));

    /// <summary>x.</summary>
    /// <param name="x">N×inputs×H×W.</param>
    /// <returns>x, a handle of its own.</returns>
    public Tensor Skip(Tensor x) => x.alias();

    /// <inheritdoc/>
    public Tensor AfterAddition(Tensor sum) => _activate ? sum.relu() : sum.alias();

    /// <inheritdoc/>
    public bool SkipIsLinear => true;

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        var sum = x + Residual(x);
        return _activate ? sum.relu_() : sum;
    }
}
