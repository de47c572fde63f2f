using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetTutorial.Layers;

/// <summary>A layer with gates that can be looked at: y = H(x) · T(x) + x · C(x).</summary>
public interface IHighway
{
    /// <summary>
    /// T of the last call, in the shape of the output and without gradient: where it is 0 the unit's H is shut out, where it
    /// is 1 it is let through. Null before the first call. It lives as long as the dispose scope of that call.
    /// </summary>
    Tensor? LastGate { get; }

    /// <summary>C of the last call, likewise: where it is 1 the unit's input is handed on.</summary>
    Tensor? LastCarry { get; }

    /// <summary>b_T, one a unit: set it before training to open or close the gates.</summary>
    Parameter GateBias { get; }
}
