namespace TorchSharp;

// Complex numbers.
public static partial class torch
{
    public static Tensor conj(Tensor input) => input.conj();

    public static Tensor conj_physical(Tensor input) => input.conj_physical();

    public static Tensor conj_physical_(Tensor input) => input.conj_physical_();

    public static Tensor resolve_conj(Tensor input) => input.resolve_conj();

    public static Tensor resolve_neg(Tensor input) => input.resolve_neg();

    public static bool is_conj(Tensor input) => input.is_conj();

    public static bool is_complex(Tensor input) => input.is_complex();

    public static Tensor real(Tensor input) => input.real;

    public static Tensor imag(Tensor input) => input.imag;

    /// <summary>As a tensor of one truth.</summary>
    public static Tensor is_neg(Tensor input) => input.is_neg();
}
