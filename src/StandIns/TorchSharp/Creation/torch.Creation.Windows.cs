using TorchSharp.Interop;

namespace TorchSharp;

// Windows for spectra.
public static partial class torch
{
    private static readonly Op bartlettWindow = new("aten::bartlett_window", "periodic");

    public static Tensor bartlett_window(
        long len,
        bool periodic = true,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) =>
        Tracked(
            bartlettWindow.Call(len, periodic, dtype ?? defaultType, Arg.None, InitializeDevice(device)),
            requires_grad
        );

    private static readonly Op blackmanWindow = new("aten::blackman_window", "periodic");

    public static Tensor blackman_window(
        long len,
        bool periodic = true,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) =>
        Tracked(
            blackmanWindow.Call(len, periodic, dtype ?? defaultType, Arg.None, InitializeDevice(device)),
            requires_grad
        );

    private static readonly Op hannWindow = new("aten::hann_window", "periodic");

    public static Tensor hann_window(
        long len,
        bool periodic = true,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) =>
        Tracked(
            hannWindow.Call(len, periodic, dtype ?? defaultType, Arg.None, InitializeDevice(device)),
            requires_grad
        );

    private static readonly Op hammingWindow = new("aten::hamming_window", "periodic_alpha_beta");

    public static Tensor hamming_window(
        long len,
        bool periodic = true,
        float alpha = 0.54f,
        float beta = 0.46f,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) =>
        Tracked(
            hammingWindow.Call(
                len,
                periodic,
                (double)alpha,
                (double)beta,
                dtype ?? defaultType,
                Arg.None,
                InitializeDevice(device)
            ),
            requires_grad
        );

    private static readonly Op kaiserWindow = new("aten::kaiser_window", "beta");

    public static Tensor kaiser_window(
        long len,
        bool periodic = true,
        float beta = 12,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) =>
        Tracked(
            kaiserWindow.Call(len, periodic, (double)beta, dtype ?? defaultType, Arg.None, InitializeDevice(device)),
            requires_grad
        );
}
