using TorchSharp.Tests.Reference;
using static TorchSharp.Tests.Layers.LayerForms;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.Layers;

/// <summary>Layers against PyTorch: output, buffers, and gradients with respect to input and parameters.</summary>
public sealed class LayerTests
{
    private static readonly Area area = new("layers")
    {
        ["Linear"] = [Training(() => Linear(4, 3))],
        ["Linear, no bias"] = [Training(() => Linear(4, 3, hasBias: false))],
        ["Bilinear"] = [Pair(() => Bilinear(3, 2, 4))],
        ["Identity"] = [Training(() => Identity())],
        ["Flatten"] = [Training(() => Flatten())],
        ["Flatten, some"] = [Training(() => Flatten(0, 1))],
        ["Unflatten"] = [Training(() => Unflatten(1, [2, 3]))],

        ["Conv1d"] = [Training(() => Conv1d(2, 3, 3))],
        ["Conv1d, all"] = [Training(() => Conv1d(4, 6, 3, stride: 2, padding: 1, dilation: 2, groups: 2, bias: false))],
        ["Conv1d, reflected"] = [Training(() => Conv1d(2, 3, 3, padding: 1, padding_mode: PaddingModes.Reflect))],
        ["Conv1d, same"] = [Training(() => Conv1d(2, 3, 4, Padding.Same))],
        ["Conv2d"] = [Training(() => Conv2d(2, 3, 3)), Training(() => Conv2d(2, 3, (3, 3)))],
        ["Conv2d, one image"] = [Training(() => Conv2d(2, 3, 3))],
        ["Conv2d, padded"] = [Training(() => Conv2d(2, 3, 3, padding: 1, bias: false))],
        ["Conv2d, strided"] =
        [
            Training(() => Conv2d(2, 3, 3, stride: 2, padding: 1, bias: false)),
            Training(() => Conv2d(2, 3, (3, 3), stride: (2, 2), padding: (1, 1), bias: false)),
        ],
        ["Conv2d, all"] =
        [
            Training(() => Conv2d(4, 6, (3, 2), stride: (2, 1), padding: (1, 2), dilation: (1, 2), groups: 2)),
        ],
        ["Conv2d, reflected"] =
        [
            Training(() => Conv2d(2, 3, (3, 3), padding: (1, 2), padding_mode: PaddingModes.Reflect)),
        ],
        ["Conv2d, replicated"] =
        [
            Training(() => Conv2d(2, 3, (3, 3), padding: (1, 2), padding_mode: PaddingModes.Replicate)),
        ],
        ["Conv2d, circular"] =
        [
            Training(() => Conv2d(2, 3, (3, 3), padding: (1, 2), padding_mode: PaddingModes.Circular)),
        ],
        ["Conv2d, same"] =
        [
            Training(() => Conv2d(2, 3, 3, Padding.Same, dilation: 2)),
            Training(() => Conv2d(2, 3, (3, 3), Padding.Same, dilation: (2, 2))),
        ],
        ["Conv2d, valid"] = [Training(() => Conv2d(2, 3, (3, 2), Padding.Valid))],
        ["Conv3d"] = [Training(() => Conv3d(2, 3, 2)), Training(() => Conv3d(2, 3, 2, Padding.Valid))],
        ["Conv3d, all"] =
        [
            Training(() =>
                Conv3d(
                    2,
                    2,
                    (1, 2, 3),
                    stride: (1, 2, 1),
                    padding: (0, 1, 1),
                    dilation: (1, 1, 1),
                    groups: 2,
                    bias: false
                )
            ),
        ],
        ["ConvTranspose1d"] = [Training(() => ConvTranspose1d(2, 3, 3))],
        ["ConvTranspose1d, all"] =
        [
            Training(() => ConvTranspose1d(4, 6, 3, stride: 2, padding: 1, output_padding: 1, dilation: 2, groups: 2)),
            Of(
                () => ConvTranspose1d(4, 6, 3, stride: 2, padding: 1, dilation: 2, groups: 2),
                1,
                true,
                (layer, x) => layer.forward(x[0], [10])
            ),
        ],
        ["ConvTranspose2d"] = [Training(() => ConvTranspose2d(2, 3, 3))],
        ["ConvTranspose2d, all"] =
        [
            Training(() =>
                ConvTranspose2d(
                    4,
                    2,
                    (3, 2),
                    stride: (2, 3),
                    padding: (1, 0),
                    output_padding: (1, 2),
                    groups: 2,
                    bias: false
                )
            ),
            Of(
                () => ConvTranspose2d(4, 2, (3, 2), stride: (2, 3), padding: (1, 0), groups: 2, bias: false),
                1,
                true,
                (layer, x) => layer.forward(x[0], [6, 10])
            ),
        ],
        ["ConvTranspose3d"] = [Training(() => ConvTranspose3d(2, 3, 2))],
        ["ConvTranspose3d, all"] =
        [
            Training(() =>
                ConvTranspose3d(
                    2,
                    2,
                    (1, 2, 2),
                    stride: (1, 2, 2),
                    padding: (0, 1, 0),
                    output_padding: (0, 1, 1),
                    groups: 2
                )
            ),
        ],

        ["BatchNorm1d"] = [Training(() => BatchNorm1d(3))],
        ["BatchNorm1d, evaluating"] = [Evaluating(() => BatchNorm1d(3, eps: 0.01))],
        ["BatchNorm1d, sequences"] = [Training(() => BatchNorm1d(3))],
        ["BatchNorm1d, sequences, evaluating"] = [Evaluating(() => BatchNorm1d(3, eps: 0.01))],
        ["BatchNorm2d"] = [Training(() => BatchNorm2d(3))],
        ["BatchNorm2d, evaluating"] = [Evaluating(() => BatchNorm2d(3, eps: 0.01))],
        ["BatchNorm2d, plain"] = [Training(() => BatchNorm2d(3, affine: false))],
        ["BatchNorm2d, momentum"] = [Training(() => BatchNorm2d(3, momentum: 0.3))],
        ["BatchNorm2d, thrice"] = [Thrice(() => BatchNorm2d(3))],
        ["BatchNorm2d, mean of all"] =
        [
            Thrice(() =>
            {
                var layer = BatchNorm2d(3);
                layer.momentum = null;
                return layer;
            }),
        ],
        ["BatchNorm2d, untracked"] = [Training(() => BatchNorm2d(3, track_running_stats: false))],
        ["BatchNorm2d, untracked, evaluating"] = [Evaluating(() => BatchNorm2d(3, track_running_stats: false))],
        ["BatchNorm3d"] = [Training(() => BatchNorm3d(3))],
        ["BatchNorm3d, evaluating"] = [Evaluating(() => BatchNorm3d(3, eps: 0.01))],
        ["InstanceNorm1d"] = [Training(() => InstanceNorm1d(3))],
        ["InstanceNorm1d, one"] = [Training(() => InstanceNorm1d(3))],
        ["InstanceNorm1d, all"] = [Training(() => InstanceNorm1d(3, affine: true, track_running_stats: true))],
        ["InstanceNorm1d, evaluating"] = [Evaluating(() => InstanceNorm1d(3, affine: true, track_running_stats: true))],
        ["InstanceNorm2d"] = [Training(() => InstanceNorm2d(3))],
        ["InstanceNorm2d, one"] = [Training(() => InstanceNorm2d(3))],
        ["InstanceNorm2d, all"] = [Training(() => InstanceNorm2d(3, affine: true, track_running_stats: true))],
        ["InstanceNorm2d, evaluating"] = [Evaluating(() => InstanceNorm2d(3, affine: true, track_running_stats: true))],
        ["InstanceNorm3d"] = [Training(() => InstanceNorm3d(3))],
        ["InstanceNorm3d, one"] = [Training(() => InstanceNorm3d(3))],
        ["InstanceNorm3d, all"] = [Training(() => InstanceNorm3d(3, affine: true, track_running_stats: true))],
        ["InstanceNorm3d, evaluating"] = [Evaluating(() => InstanceNorm3d(3, affine: true, track_running_stats: true))],
        ["LayerNorm"] = [Training(() => LayerNorm(5)), Training(() => LayerNorm([5]))],
        ["LayerNorm, image"] = [Training(() => LayerNorm([3, 2], eps: 0.01))],
        ["LayerNorm, plain"] = [Training(() => LayerNorm(5, elementwise_affine: false))],
        ["GroupNorm"] = [Training(() => GroupNorm(2, 4))],
        ["GroupNorm, plain"] = [Training(() => GroupNorm(2, 4, affine: false))],
        ["LocalResponseNorm"] = [Training(() => LocalResponseNorm(3, alpha: 0.1))],

        ["ReLU"] = [Training(() => ReLU()), InPlace(() => ReLU(true))],
        ["ReLU6"] = [Training(() => ReLU6()), InPlace(() => ReLU6(true))],
        ["LeakyReLU"] = [Training(() => LeakyReLU()), InPlace(() => LeakyReLU(inplace: true))],
        ["LeakyReLU, slope"] = [Training(() => LeakyReLU(0.3))],
        ["RReLU"] = [Evaluating(() => RReLU(0.1, 0.4))],
        ["PReLU"] = [Training(() => PReLU(3))],
        ["ELU"] = [Training(() => ELU(0.7)), InPlace(() => ELU(0.7, true))],
        ["CELU"] = [Training(() => CELU(0.7))],
        ["SELU"] = [Training(() => SELU()), InPlace(() => SELU(true))],
        ["Threshold"] = [Training(() => Threshold(0.2, -1.5)), InPlace(() => Threshold(0.2, -1.5, true))],
        ["Sigmoid"] = [Training(() => Sigmoid()), InPlace(() => Sigmoid(true))],
        ["LogSigmoid"] = [Training(() => LogSigmoid())],
        ["Tanh"] = [Training(() => Tanh()), InPlace(() => Tanh(true))],
        ["Tanhshrink"] = [Training(() => Tanhshrink())],
        ["SiLU"] = [Training(() => SiLU()), InPlace(() => SiLU(true))],
        ["Mish"] = [Training(() => Mish()), InPlace(() => Mish(true))],
        ["Softplus"] = [Training(() => Softplus(2, 1))],
        ["Softsign"] = [Training(() => Softsign())],
        ["GLU"] = [Training(() => GLU())],
        ["GLU, first"] = [Training(() => GLU(0))],
        ["GELU"] = [Training(() => GELU()), InPlace(() => GELU(true))],
        ["GELU, tanh"] = [Training(() => GELU(TorchSharp.Modules.GELU.Approximate.tanh))],
        ["Hardshrink"] = [Training(() => Hardshrink(0.4))],
        ["Softshrink"] = [Training(() => Softshrink(0.4))],
        ["Hardsigmoid"] = [Training(() => Hardsigmoid())],
        ["Hardswish"] = [Training(() => Hardswish())],
        ["Hardtanh"] = [Training(() => Hardtanh(-0.5, 0.8)), InPlace(() => Hardtanh(-0.5, 0.8, true))],
        ["Softmax"] = [Training(() => Softmax(1))],
        ["LogSoftmax"] = [Training(() => LogSoftmax(1))],
        ["Softmin"] = [Training(() => Softmin(1))],
        ["Softmax2d"] = [Training(() => Softmax2d())],

        ["MaxPool1d"] = [Training(() => MaxPool1d(2))],
        ["MaxPool1d, all"] = [Training(() => MaxPool1d(3, 2, 1, 2, ceil_mode: true))],
        ["MaxPool2d"] = [Training(() => MaxPool2d(2)), Training(() => MaxPool2d([2, 2]))],
        ["MaxPool2d, all"] =
        [
            Training(() => MaxPool2d((3, 2), (2, 1), (1, 0), (1, 2), ceil_mode: true)),
            Training(() => MaxPool2d([3, 2], [2, 1], [1, 0], [1, 2], ceil_mode: true)),
            Of(
                () => MaxPool2d((3, 2), (2, 1), (1, 0), (1, 2), ceil_mode: true),
                1,
                true,
                (layer, x) => layer.forward_with_indices(x[0]).Values
            ),
        ],
        ["MaxPool3d"] = [Training(() => MaxPool3d(2))],
        ["MaxPool3d, all"] = [Training(() => MaxPool3d((1, 2, 2), (1, 2, 1), (0, 1, 1)))],
        ["AvgPool1d"] = [Training(() => AvgPool1d(2))],
        ["AvgPool1d, all"] = [Training(() => AvgPool1d(3, 2, 1, true, false))],
        ["AvgPool2d"] = [Training(() => AvgPool2d(2)), Training(() => AvgPool2d([2, 2]))],
        ["AvgPool2d, all"] = [Training(() => AvgPool2d((3, 2), (2, 1), (1, 0), true, false, 5))],
        ["AvgPool3d"] = [Training(() => AvgPool3d(2))],
        ["AvgPool3d, all"] = [Training(() => AvgPool3d((1, 2, 2), (1, 2, 1), (0, 1, 1), false, false))],
        ["AdaptiveAvgPool1d"] = [Training(() => AdaptiveAvgPool1d(3))],
        ["AdaptiveAvgPool2d"] =
        [
            Training(() => AdaptiveAvgPool2d(1)),
            Training(() => AdaptiveAvgPool2d((1, 1))),
            Training(() => AdaptiveAvgPool2d([1, 1])),
        ],
        ["AdaptiveAvgPool2d, pair"] = [Training(() => AdaptiveAvgPool2d((2, 3)))],
        ["AdaptiveAvgPool3d"] = [Training(() => AdaptiveAvgPool3d((1, 2, 2)))],
        ["AdaptiveMaxPool1d"] = [Training(() => AdaptiveMaxPool1d(3))],
        ["AdaptiveMaxPool2d"] = [Training(() => AdaptiveMaxPool2d([2, 3]))],
        ["AdaptiveMaxPool3d"] = [Training(() => AdaptiveMaxPool3d([1, 2, 2]))],
        ["LPPool1d"] = [Training(() => LPPool1d(3, 2, 1))],
        ["LPPool2d"] = [Training(() => LPPool2d(2, [2, 1]))],
        ["MaxUnpool1d"] = [Of(() => MaxUnpool1d(2), 2, true, (layer, x) => layer.call(x[0], x[1]))],
        ["MaxUnpool2d"] = [Of(() => MaxUnpool2d(2), 2, true, (layer, x) => layer.call(x[0], x[1]))],
        ["MaxUnpool3d"] = [Of(() => MaxUnpool3d((1, 2, 2)), 2, true, (layer, x) => layer.call(x[0], x[1]))],

        ["ConstantPad1d"] = [Training(() => ConstantPad1d((1, 2), 0.5))],
        ["ConstantPad2d"] = [Training(() => ConstantPad2d((1, 2, 0, 1), 0.5))],
        ["ConstantPad3d"] = [Training(() => ConstantPad3d((1, 0, 0, 1, 2, 0), 0.5))],
        ["ReflectionPad1d"] = [Training(() => ReflectionPad1d((1, 2)))],
        ["ReflectionPad2d"] = [Training(() => ReflectionPad2d((1, 2, 0, 1)))],
        ["ReflectionPad3d"] = [Training(() => ReflectionPad3d(1))],
        ["ReplicationPad1d"] = [Training(() => ReplicationPad1d((1, 2)))],
        ["ReplicationPad2d"] = [Training(() => ReplicationPad2d(2))],
        ["ReplicationPad3d"] = [Training(() => ReplicationPad3d((1, 0, 0, 1, 2, 0)))],
        ["ZeroPad2d"] = [Training(() => ZeroPad2d((1, 2, 0, 1)))],

        ["Upsample"] = [Training(() => Upsample(scale_factor: [2, 2]))],
        ["Upsample, size"] = [Training(() => Upsample(size: [3, 5]))],
        ["Upsample, linear"] = [Training(() => Upsample(scale_factor: [2], mode: UpsampleMode.Linear))],
        ["Upsample, bilinear"] = [Training(() => Upsample(scale_factor: [2, 2], mode: UpsampleMode.Bilinear))],
        ["Upsample, corners"] =
        [
            Training(() => Upsample(size: [3, 5], mode: UpsampleMode.Bilinear, align_corners: true)),
        ],
        ["Upsample, bicubic"] = [Training(() => Upsample(scale_factor: [2, 2], mode: UpsampleMode.Bicubic))],
        ["Upsample, trilinear"] = [Training(() => Upsample(scale_factor: [2, 2, 2], mode: UpsampleMode.Trilinear))],
        ["PixelShuffle"] = [Training(() => PixelShuffle(2))],
        ["PixelUnshuffle"] = [Training(() => PixelUnshuffle(2))],
        ["ChannelShuffle"] = [Training(() => ChannelShuffle(2))],
        ["Fold"] = [Training(() => Fold((4, 5), (2, 3), stride: (2, 1), padding: (0, 1)))],
        ["Fold, square"] = [Training(() => Fold(4, 2))],
        ["Unfold"] = [Training(() => Unfold((2, 3), stride: (2, 1), padding: (0, 1)))],
        ["Unfold, square"] = [Training(() => Unfold(2, dilation: 2))],
        ["CosineSimilarity"] = [Pair(() => CosineSimilarity())],
        ["PairwiseDistance"] = [Pair(() => PairwiseDistance())],
        ["PairwiseDistance, other"] = [Pair(() => PairwiseDistance(3, keepdim: true))],

        ["Dropout"] = [Evaluating(() => Dropout(0.4))],
        ["Dropout1d"] = [Evaluating(() => Dropout1d(0.4))],
        ["Dropout2d"] = [Evaluating(() => Dropout2d(0.4))],
        ["Dropout3d"] = [Evaluating(() => Dropout3d(0.4))],
        ["AlphaDropout"] = [Evaluating(() => AlphaDropout(0.4))],
        ["FeatureAlphaDropout"] = [Evaluating(() => FeatureAlphaDropout(0.4))],

        ["Linear, initial"] = [Initial(() => Linear(4, 3))],
        ["Conv2d, initial"] = [Initial(() => Conv2d(4, 2, 3, groups: 2))],
        ["ConvTranspose2d, initial"] = [Initial(() => ConvTranspose2d(4, 2, 3))],
        ["Bilinear, initial"] = [Initial(() => Bilinear(2, 3, 2))],
        ["BatchNorm2d, initial"] = [Initial(() => BatchNorm2d(3))],
        ["LayerNorm, initial"] = [Initial(() => LayerNorm([3, 2]))],
        ["GroupNorm, initial"] = [Initial(() => GroupNorm(2, 4))],
        ["PReLU, initial"] = [Initial(() => PReLU(3))],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);

    /// <summary>On a copy, as libtorch refuses to change an input that it must differentiate by.</summary>
    private static Form InPlace(Func<Module<Tensor, Tensor>> make) =>
        Of(make, 1, true, (layer, x) => layer.call(x[0].clone()));

    private static Form Thrice(Func<Module<Tensor, Tensor>> make) =>
        Of(
            make,
            1,
            true,
            (layer, x) =>
            {
                layer.call(x[0]);
                layer.call(x[0]);
                return layer.call(x[0]);
            }
        );

    /// <summary>Parameters and buffers as they are drawn after a seed.</summary>
    private static Form Initial(Func<Module> make) =>
        _ =>
        {
            manual_seed(7);
            return make().state_dict().Values.Select(tensor => tensor.detach()).ToList();
        };
}
