using ResNetTutorial.Layers;

namespace ResNetTutorial.Networks;

/// <summary>One kind of shortcut in 110 layers on CIFAR-10.</summary>
/// <param name="Shortcut">The kind, for <c>CifarResNet.Create(110, shortcut: …)</c>.</param>
/// <param name="TestError">Test error in per cent; null where the paper says "fail", which is above 20.</param>
/// <param name="Source">Paper and table.</param>
public sealed record ShortcutResult(ShortcutKind Shortcut, double? TestError, string Source);

/// <summary>One order of activations on CIFAR-10.</summary>
/// <param name="Order">The order, for <c>CifarResNet.Create(110, order)</c>.</param>
/// <param name="TestError110">Test error in per cent of 110 layers.</param>
/// <param name="TestError164">The same of 164 layers, which are bottlenecks.</param>
/// <param name="Source">Paper and table.</param>
public sealed record OrderResult(ActivationOrder Order, double TestError110, double TestError164, string Source);

/// <summary>Original and pre-activation units at one depth on CIFAR-10.</summary>
/// <param name="Layers">Layers with weights.</param>
/// <param name="Original">Test error of the original units in per cent.</param>
/// <param name="PreActivation">Test error with full pre-activation in per cent.</param>
/// <param name="Source">Paper and table.</param>
public sealed record PreActivationResult(int Layers, double Original, double PreActivation, string Source);

// The experiments of He et al. 2016, each with what makes its network here.
public static partial class PaperTables
{
    private const string IdentityMappings = "He et al. 2016, arXiv 1603.05027, table";

    /// <summary>
    /// What stands in the place of the identity, with 110 layers of original units: nothing is better than the identity.
    /// Exclusive gates fail with every bias from 0 to -5.
    /// </summary>
    public static IReadOnlyList<ShortcutResult> Shortcuts { get; } =
    [
        new(ShortcutKind.ZeroPad, 6.61, IdentityMappings + " 1"),
        new(ShortcutKind.Scaled(0), null, IdentityMappings + " 1"),
        new(ShortcutKind.Scaled(0.5), null, IdentityMappings + " 1"),
        new(ShortcutKind.Scaled(0.5, branch: 0.5), 12.35, IdentityMappings + " 1"),
        new(ShortcutKind.ExclusiveGate(0), null, IdentityMappings + " 1"),
        new(ShortcutKind.ExclusiveGate(-5), null, IdentityMappings + " 1"),
        new(ShortcutKind.ExclusiveGate(-6), 8.70, IdentityMappings + " 1"),
        new(ShortcutKind.ExclusiveGate(-7), 9.81, IdentityMappings + " 1"),
        new(ShortcutKind.ShortcutGate(0), 12.86, IdentityMappings + " 1"),
        new(ShortcutKind.ShortcutGate(-6), 6.91, IdentityMappings + " 1"),
        new(ShortcutKind.ProjectionEverywhere, 12.22, IdentityMappings + " 1"),
        new(ShortcutKind.Dropout(0.5), null, IdentityMappings + " 1"),
    ];

    /// <summary>Where the activations are: before the convolutions is best, and after the addition worst.</summary>
    public static IReadOnlyList<OrderResult> ActivationOrders { get; } =
    [
        new(ActivationOrder.Original, 6.61, 5.93, IdentityMappings + " 2"),
        new(ActivationOrder.BatchNormAfterAddition, 8.17, 6.50, IdentityMappings + " 2"),
        new(ActivationOrder.ReluBeforeAddition, 7.84, 6.14, IdentityMappings + " 2"),
        new(ActivationOrder.ReluOnlyPreActivation, 6.71, 5.91, IdentityMappings + " 2"),
        new(ActivationOrder.FullPreActivation, 6.37, 5.46, IdentityMappings + " 2"),
    ];

    /// <summary>Original units get worse beyond 164 layers, units with pre-activation go on getting better.</summary>
    /// <remarks>With batches of 64 rather than 128 the pre-activation network of 1001 layers has 4.62.</remarks>
    public static IReadOnlyList<PreActivationResult> PreActivation { get; } =
    [
        new(110, 6.61, 6.37, IdentityMappings + " 3"),
        new(164, 5.93, 5.46, IdentityMappings + " 3"),
        new(1001, 7.61, 4.92, IdentityMappings + " 3"),
    ];
}
