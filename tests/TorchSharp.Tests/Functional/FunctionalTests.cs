using TorchSharp.Tests.Reference;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Functional;

/// <summary>nn.functional, setting by setting.</summary>
public sealed class FunctionalTests
{
    private static readonly Area area = new("functional")
    {
        ["relu"] = [t => F.relu(t[0])],
        ["relu: in place"] = [t => F.relu(t[0] * 1, true)],
        ["relu6"] = [t => F.relu6(t[0])],
        ["relu6: in place"] = [t => F.relu6(t[0] * 1, true)],
        ["sigmoid"] = [t => F.sigmoid(t[0])],
        ["sigmoid: in place"] = [t => F.sigmoid(t[0] * 1, true)],
        ["tanh"] = [t => F.tanh(t[0])],
        ["tanh: in place"] = [t => F.tanh(t[0] * 1, true)],
        ["selu"] = [t => F.selu(t[0])],
        ["selu: in place"] = [t => F.selu(t[0] * 1, true)],
        ["silu"] = [t => F.silu(t[0])],
        ["silu: in place"] = [t => F.silu(t[0] * 1, true)],
        ["mish"] = [t => F.mish(t[0])],
        ["mish: in place"] = [t => F.mish(t[0] * 1, true)],
        ["hardsigmoid"] = [t => F.hardsigmoid(t[0])],
        ["hardsigmoid: in place"] = [t => F.hardsigmoid(t[0] * 1, true)],
        ["hardswish"] = [t => F.hardswish(t[0])],
        ["hardswish: in place"] = [t => F.hardswish(t[0] * 1, true)],
        ["gelu"] = [t => F.gelu(t[0])],
        ["gelu: in place"] = [t => F.gelu(t[0] * 1, true)],
        ["gelu: tanh"] = [t => F.gelu(t[0], Modules.GELU.Approximate.tanh)],
        ["elu"] = [t => F.elu(t[0], 1.3)],
        ["elu: in place"] = [t => F.elu(t[0] * 1, 0.7, true)],
        ["celu"] = [t => F.celu(t[0], 1.3)],
        ["celu: in place"] = [t => F.celu(t[0] * 1, 0.7, true)],
        ["leaky_relu"] = [t => F.leaky_relu(t[0])],
        ["leaky_relu: slope 0.2, in place"] = [t => F.leaky_relu(t[0] * 1, 0.2, true)],
        ["rrelu"] = [t => F.rrelu(t[0])],
        ["rrelu: 0.1 to 0.3, in place"] = [t => F.rrelu(t[0] * 1, 0.1, 0.3, true)],
        ["prelu"] = [t => F.prelu(t[0], t[1])],
        ["prelu: one slope"] = [t => F.prelu(t[0], t[1])],
        ["hardtanh"] = [t => F.hardtanh(t[0])],
        ["hardtanh: -0.5 to 0.25, in place"] = [t => F.hardtanh(t[0] * 1, -0.5, 0.25, true)],
        ["hardshrink"] = [t => F.hardshrink(t[0])],
        ["hardshrink: 0.2"] = [t => F.hardshrink(t[0], 0.2)],
        ["softshrink"] = [t => F.softshrink(t[0])],
        ["softshrink: 0.2"] = [t => F.softshrink(t[0], 0.2)],
        ["softplus"] = [t => F.softplus(t[0])],
        ["softplus: beta 2, threshold 1"] = [t => F.softplus(t[0], 2, 1)],
        ["threshold"] = [t => F.threshold(t[0], 0.1, -3)],
        ["threshold: in place"] = [t => F.threshold(t[0] * 1, 0.1, -3, true)],
        ["glu"] = [t => F.glu(t[0])],
        ["glu: dim 0"] = [t => F.glu(t[0], 0)],
        ["logsigmoid"] = [t => F.logsigmoid(t[0])],
        ["softsign"] = [t => F.softsign(t[0])],
        ["softsign: in place"] = [t => F.softsign(t[0] * 1, true)],
        ["tanhshrink"] = [t => F.tanhshrink(t[0])],
        ["tanhshrink: in place"] = [t => F.tanhshrink(t[0] * 1, true)],
        ["softmax"] = [t => F.softmax(t[0], 1)],
        ["softmax: dim 0"] = [t => F.softmax(t[0], 0)],
        ["softmax2d"] = [t => F.softmax2d(t[0])],
        ["softmin"] = [t => F.softmin(t[0], 1)],
        ["log_softmax"] = [t => F.log_softmax(t[0], 1)],
        ["log_softmax: dim -2"] = [t => F.log_softmax(t[0], -2)],

        ["linear"] = [t => F.linear(t[0], t[1], t[2])],
        ["linear: no bias"] = [t => F.linear(t[0], t[1])],
        ["bilinear"] = [t => F.bilinear(t[0], t[1], t[2], t[3])],
        ["bilinear: no bias"] = [t => F.bilinear(t[0], t[1], t[2])],

        ["conv1d"] = [t => F.conv1d(t[0], t[1], t[2])],
        ["conv1d: no bias"] = [t => F.conv1d(t[0], t[1])],
        ["conv1d: stride 2, padding 1"] = [t => F.conv1d(t[0], t[1], t[2], stride: 2, padding: 1)],
        ["conv1d: dilation 2, padding 2"] = [t => F.conv1d(t[0], t[1], t[2], dilation: 2, padding: 2)],
        ["conv1d: groups 2"] = [t => F.conv1d(t[0], t[1], t[2], groups: 2)],
        ["conv1d_padding: same"] = [t => F.conv1d_padding(t[0], t[1], t[2], padding: Padding.Same)],
        ["conv1d_padding: valid, stride 2"] = [t => F.conv1d_padding(t[0], t[1], t[2], stride: 2)],
        ["conv2d"] = [t => F.conv2d(t[0], t[1], t[2])],
        ["conv2d: no bias"] = [t => F.conv2d(t[0], t[1])],
        ["conv2d: stride 2, padding 1"] = [t => F.conv2d(t[0], t[1], t[2], strides: [2, 2], padding: [1, 1])],
        ["conv2d: dilation 2, padding 2"] = [t => F.conv2d(t[0], t[1], t[2], dilation: [2], padding: [2])],
        ["conv2d: groups 2"] = [t => F.conv2d(t[0], t[1], t[2], groups: 2)],
        ["conv2d_padding: same"] = [t => F.conv2d_padding(t[0], t[1], t[2], padding: Padding.Same)],
        ["conv2d_padding: valid, stride 2"] = [t => F.conv2d_padding(t[0], t[1], t[2], strides: [2, 2])],
        ["conv2d: unbatched"] = [t => F.conv2d(t[0], t[1], t[2])],
        ["conv2d: depthwise"] = [t => F.conv2d(t[0], t[1], padding: [1, 1], groups: 4)],
        ["conv2d: uneven"] = [t => F.conv2d(t[0], t[1], t[2], strides: [2, 1], padding: [0, 1], dilation: [1, 2])],
        ["conv3d"] = [t => F.conv3d(t[0], t[1], t[2])],
        ["conv3d: no bias"] = [t => F.conv3d(t[0], t[1])],
        ["conv3d: stride 2, padding 1"] = [t => F.conv3d(t[0], t[1], t[2], strides: [2, 2, 2], padding: [1, 1, 1])],
        ["conv3d: dilation 2, padding 2"] = [t => F.conv3d(t[0], t[1], t[2], dilation: [2], padding: [2])],
        ["conv3d: groups 2"] = [t => F.conv3d(t[0], t[1], t[2], groups: 2)],
        ["conv3d_padding: same"] = [t => F.conv3d_padding(t[0], t[1], t[2], padding: Padding.Same)],
        ["conv3d_padding: valid, stride 2"] = [t => F.conv3d_padding(t[0], t[1], t[2], strides: [2, 2, 2])],
        ["conv_transpose1d"] = [t => F.conv_transpose1d(t[0], t[1], t[2])],
        ["conv_transpose1d: no bias"] = [t => F.conv_transpose1d(t[0], t[1])],
        ["conv_transpose1d: stride 2, padding 1, output padding 1"] =
        [
            t => F.conv_transpose1d(t[0], t[1], t[2], stride: 2, padding: 1, output_padding: 1),
        ],
        ["conv_transpose1d: dilation 2, groups 2"] =
        [
            t => F.conv_transpose1d(t[0], t[1], t[2], dilation: 2, groups: 2),
        ],
        ["conv_transpose2d"] = [t => F.conv_transpose2d(t[0], t[1], t[2])],
        ["conv_transpose2d: no bias"] = [t => F.conv_transpose2d(t[0], t[1])],
        ["conv_transpose2d: stride 2, padding 1, output padding 1"] =
        [
            t => F.conv_transpose2d(t[0], t[1], t[2], strides: [2, 2], padding: [1, 1], output_padding: [1, 1]),
        ],
        ["conv_transpose2d: dilation 2, groups 2"] =
        [
            t => F.conv_transpose2d(t[0], t[1], t[2], dilation: [2, 2], groups: 2),
        ],
        ["conv_transpose3d"] = [t => F.conv_transpose3d(t[0], t[1], t[2])],
        ["conv_transpose3d: no bias"] = [t => F.conv_transpose3d(t[0], t[1])],
        ["conv_transpose3d: stride 2, padding 1, output padding 1"] =
        [
            t =>
                F.conv_transpose3d(t[0], t[1], t[2], strides: [2, 2, 2], padding: [1, 1, 1], output_padding: [1, 1, 1]),
        ],
        ["conv_transpose3d: dilation 2, groups 2"] =
        [
            t => F.conv_transpose3d(t[0], t[1], t[2], dilation: [2, 2, 2], groups: 2),
        ],

        ["max_pool1d"] = [t => F.max_pool1d(t[0], 2)],
        ["max_pool1d: stride 2, padding 1"] = [t => F.max_pool1d(t[0], 3, 2, 1)],
        ["max_pool1d: dilation 2"] = [t => F.max_pool1d(t[0], 2, 1, dilation: 2)],
        ["max_pool1d: ceil mode"] = [t => F.max_pool1d(t[0], 2, ceil_mode: true)],
        ["max_pool1d_with_indices"] = [t => F.max_pool1d_with_indices(t[0], 2)],
        ["max_pool1d_with_indices: stride 2, padding 1"] = [t => F.max_pool1d_with_indices(t[0], 3, 2, 1)],
        ["max_pool2d"] = [t => F.max_pool2d(t[0], 2)],
        ["max_pool2d: stride 2, padding 1"] = [t => F.max_pool2d(t[0], 3, 2, 1)],
        ["max_pool2d: dilation 2"] = [t => F.max_pool2d(t[0], 2, 1, dilation: 2)],
        ["max_pool2d: ceil mode"] = [t => F.max_pool2d(t[0], 2, ceil_mode: true)],
        ["max_pool2d: pair"] = [t => F.max_pool2d(t[0], (3, 2), (1, 2), (1, 0))],
        ["max_pool2d: list"] = [t => F.max_pool2d(t[0], [2, 3])],
        ["max_pool2d_with_indices"] = [t => F.max_pool2d_with_indices(t[0], [2, 2])],
        ["max_pool2d_with_indices: stride 2, padding 1"] =
        [
            t => F.max_pool2d_with_indices(t[0], [3, 3], [2, 2], [1, 1]),
        ],
        ["max_pool3d"] = [t => F.max_pool3d(t[0], [2, 2, 2])],
        ["max_pool3d: stride 2, padding 1"] = [t => F.max_pool3d(t[0], [3, 3, 3], [2, 2, 2], [1, 1, 1])],
        ["max_pool3d: dilation 2"] = [t => F.max_pool3d(t[0], [2, 2, 2], [1, 1, 1], dilation: [2, 2, 2])],
        ["max_pool3d: ceil mode"] = [t => F.max_pool3d(t[0], [2, 2, 2], ceil_mode: true)],
        ["max_pool3d_with_indices"] = [t => F.max_pool3d_with_indices(t[0], [2, 2, 2])],
        ["max_pool3d_with_indices: stride 2, padding 1"] =
        [
            t => F.max_pool3d_with_indices(t[0], [3, 3, 3], [2, 2, 2], [1, 1, 1]),
        ],
        ["avg_pool1d"] = [t => F.avg_pool1d(t[0], 2)],
        ["avg_pool1d: stride 2, padding 1"] = [t => F.avg_pool1d(t[0], 3, 2, 1)],
        ["avg_pool1d: padding not counted, ceil mode"] = [t => F.avg_pool1d(t[0], 3, 2, 1, true, false)],
        ["avg_pool2d"] = [t => F.avg_pool2d(t[0], 2)],
        ["avg_pool2d: stride 2, padding 1"] = [t => F.avg_pool2d(t[0], 3, 2, 1)],
        ["avg_pool2d: padding not counted, ceil mode"] = [t => F.avg_pool2d(t[0], 3, 2, 1, true, false)],
        ["avg_pool2d: divisor 3"] = [t => F.avg_pool2d(t[0], 2, divisor_override: 3)],
        ["avg_pool2d: pair"] = [t => F.avg_pool2d(t[0], (3, 2), (1, 2), (1, 0))],
        ["avg_pool2d: list"] = [t => F.avg_pool2d(t[0], [2, 3])],
        ["avg_pool2d_backward"] = [t => F.avg_pool2d_backward(t[0], t[1], [2, 2], [2, 2])],
        ["avg_pool3d"] = [t => F.avg_pool3d(t[0], [2, 2, 2])],
        ["avg_pool3d: stride 2, padding 1"] = [t => F.avg_pool3d(t[0], [3, 3, 3], [2, 2, 2], [1, 1, 1])],
        ["avg_pool3d: padding not counted, ceil mode"] =
        [
            t => F.avg_pool3d(t[0], [3, 3, 3], [2, 2, 2], [1, 1, 1], true, false),
        ],
        ["avg_pool3d: divisor 3"] = [t => F.avg_pool3d(t[0], [2, 2, 2], divisor_override: 3)],
        ["avg_pool3d_backward"] = [t => F.avg_pool3d_backward(t[0], t[1], [2, 2, 2], [2, 2, 2])],
        ["adaptive_avg_pool1d"] = [t => F.adaptive_avg_pool1d(t[0], 4)],
        ["adaptive_avg_pool2d"] = [t => F.adaptive_avg_pool2d(t[0], 1)],
        ["adaptive_avg_pool2d: pair"] = [t => F.adaptive_avg_pool2d(t[0], (3, 2))],
        ["adaptive_avg_pool2d: list"] = [t => F.adaptive_avg_pool2d(t[0], [5, 3])],
        ["adaptive_avg_pool3d"] = [t => F.adaptive_avg_pool3d(t[0], 2)],
        ["adaptive_avg_pool3d: triple"] = [t => F.adaptive_avg_pool3d(t[0], (3, 2, 1))],
        ["adaptive_avg_pool3d: list"] = [t => F.adaptive_avg_pool3d(t[0], [3, 2, 1])],
        ["adaptive_max_pool1d"] = [t => F.adaptive_max_pool1d(t[0], 4)],
        ["adaptive_max_pool2d"] = [t => F.adaptive_max_pool2d(t[0], [3, 2])],
        ["adaptive_max_pool3d"] = [t => F.adaptive_max_pool3d(t[0], [3, 2, 1])],
        ["adaptive_max_pool1d_with_indices"] = [t => F.adaptive_max_pool1d_with_indices(t[0], 4)],
        ["adaptive_max_pool2d_with_indices"] = [t => F.adaptive_max_pool2d_with_indices(t[0], [3, 2])],
        ["adaptive_max_pool3d_with_indices"] = [t => F.adaptive_max_pool3d_with_indices(t[0], [3, 2, 1])],
        ["lp_pool1d"] = [t => F.lp_pool1d(t[0], 2, 3)],
        ["lp_pool1d: norm 3, stride 2, ceil mode"] = [t => F.lp_pool1d(t[0], 3, 3, 2, true)],
        ["lp_pool2d"] = [t => F.lp_pool2d(t[0], 2, 2)],
        ["lp_pool2d: norm 1.5, stride 1"] = [t => F.lp_pool2d(t[0], 1.5, 2, 1)],
        ["lp_pool2d: list"] = [t => F.lp_pool2d(t[0], 2, [3, 2], [2, 1])],
        ["max_unpool1d"] = [t => F.max_unpool1d(t[0], t[1], 2)],
        ["max_unpool1d: output size"] = [t => F.max_unpool1d(t[0], t[1], 2, output_size: [2, 3, 9])],
        ["max_unpool2d"] = [t => F.max_unpool2d(t[0], t[1], [2, 2])],
        ["max_unpool2d: output size"] = [t => F.max_unpool2d(t[0], t[1], [2, 2], output_size: [2, 2, 6, 5])],
        ["max_unpool3d"] = [t => F.max_unpool3d(t[0], t[1], [2, 2, 2])],
        ["max_unpool3d: output size"] = [t => F.max_unpool3d(t[0], t[1], [2, 2, 2], output_size: [1, 2, 6, 5, 4])],

        ["batch_norm: 2d, training"] = [t => F.batch_norm(t[0], null, null, t[1], t[2], true)],
        ["batch_norm: 3d, training"] = [t => F.batch_norm(t[0], null, null, t[1], t[2], true)],
        ["batch_norm: 4d, training"] = [t => F.batch_norm(t[0], null, null, t[1], t[2], true)],
        ["batch_norm: 2d, evaluation"] = [t => F.batch_norm(t[0], t[1].detach(), t[2].detach(), t[3], t[4])],
        ["batch_norm: 3d, evaluation"] = [t => F.batch_norm(t[0], t[1].detach(), t[2].detach(), t[3], t[4])],
        ["batch_norm: 4d, evaluation"] = [t => F.batch_norm(t[0], t[1].detach(), t[2].detach(), t[3], t[4])],
        ["batch_norm: not affine, eps 0.1"] = [t => F.batch_norm(t[0], null, null, training: true, eps: 0.1)],
        ["batch_norm: running statistics"] =
        [
            t =>
            {
                var (mean, variance) = (t[1].detach().clone(), t[2].detach().clone());
                return (F.batch_norm(t[0], mean, variance, training: true, momentum: 0.3), mean, variance);
            },
        ],
        ["layer_norm"] = [t => F.layer_norm(t[0], [4, 5], t[1], t[2])],
        ["layer_norm: not affine, eps 0.1"] = [t => F.layer_norm(t[0], [5], eps: 0.1)],
        ["group_norm"] = [t => F.group_norm(t[0], 2, t[1], t[2])],
        ["group_norm: not affine, eps 0.1"] = [t => F.group_norm(t[0], 4, eps: 0.1)],
        ["instance_norm"] = [t => F.instance_norm(t[0])],
        ["instance_norm: affine"] = [t => F.instance_norm(t[0], weight: t[1], bias: t[2], eps: 0.1)],
        ["instance_norm: running statistics"] =
        [
            t => F.instance_norm(t[0], t[1].detach(), t[2].detach(), use_input_stats: false),
        ],
        ["local_response_norm"] = [t => F.local_response_norm(t[0], 2)],
        ["local_response_norm: images, alpha 0.5, beta 0.6, k 2"] =
        [
            t => F.local_response_norm(t[0], 3, 0.5, 0.6, 2.0),
        ],
        ["local_response_norm: volumes"] = [t => F.local_response_norm(t[0], 5, 1.0)],
        ["normalize"] = [t => F.normalize(t[0])],
        ["normalize: p 1, dim 0"] = [t => F.normalize(t[0], 1, 0)],
        ["normalize: p 3, dim -1, eps 5"] = [t => F.normalize(t[0], 3, -1, 5.0)],

        ["dropout: evaluation"] = [t => F.dropout(t[0], 0.4, false)],
        ["dropout: nothing dropped"] = [t => F.dropout(t[0], 0.0)],
        ["dropout: all dropped"] = [t => F.dropout(t[0], 1.0)],
        ["dropout1d: evaluation"] = [t => F.dropout1d(t[0], 0.4, false)],
        ["dropout1d: nothing dropped"] = [t => F.dropout1d(t[0], 0.0)],
        ["dropout1d: all dropped"] = [t => F.dropout1d(t[0], 1.0)],
        ["dropout2d: evaluation"] = [t => F.dropout2d(t[0], 0.4, false)],
        ["dropout2d: nothing dropped"] = [t => F.dropout2d(t[0], 0.0)],
        ["dropout2d: all dropped"] = [t => F.dropout2d(t[0], 1.0)],
        ["dropout3d: evaluation"] = [t => F.dropout3d(t[0], 0.4, false)],
        ["dropout3d: nothing dropped"] = [t => F.dropout3d(t[0], 0.0)],
        ["dropout3d: all dropped"] = [t => F.dropout3d(t[0], 1.0)],
        ["alpha_dropout: evaluation"] = [t => F.alpha_dropout(t[0], 0.4)],
        ["alpha_dropout: nothing dropped"] = [t => F.alpha_dropout(t[0], 0.0, true)],
        ["feature_alpha_dropout: evaluation"] = [t => F.feature_alpha_dropout(t[0], 0.4)],
        ["feature_alpha_dropout: nothing dropped"] = [t => F.feature_alpha_dropout(t[0], 0.0, true)],

        ["pad: list"] = [t => F.pad(t[0], new long[] { 1, 2, 0, 1 })],
        ["pad: value 1.5"] = [t => F.pad(t[0], new long[] { 1, -2, 0, 1, 2, 0 }, value: 1.5)],
        ["pad: two"] = [t => F.pad(t[0], (2, 1))],
        ["pad: four"] = [t => F.pad(t[0], (2, 1, 0, 3))],
        ["pad: every side"] = [t => F.pad(t[0], 1)],
        ["pad: span"] = [t => F.pad(t[0], (ReadOnlySpan<long>)[1, 0])],
        ["pad: zeros"] = [t => F.pad(t[0], (1, 2), PaddingModes.Zeros)],
        ["pad: reflect"] = [t => F.pad(t[0], (1, 2, 3, 0), PaddingModes.Reflect)],
        ["pad: replicate"] = [t => F.pad(t[0], (1, 2, 3, 0), PaddingModes.Replicate)],
        ["pad: circular"] = [t => F.pad(t[0], (1, 2, 3, 0), PaddingModes.Circular)],
        ["pad: reflect, sequences"] = [t => F.pad(t[0], (1, 2), PaddingModes.Reflect)],
        ["pad: replicate, volumes"] = [t => F.pad(t[0], new long[] { 1, 2, 0, 1, 2, 1 }, PaddingModes.Replicate)],
        ["one_hot"] = [t => F.one_hot(t[0])],
        ["one_hot: six classes"] = [t => F.one_hot(t[0], 6)],
        ["unfold"] = [t => F.unfold(t[0], 3)],
        ["unfold: dilation 2, padding 1, stride 2"] = [t => F.unfold(t[0], 2, 2, 1, 2)],
        ["unfold: pair"] = [t => F.unfold(t[0], (2, 3), (1, 2), (1, 0), (2, 1))],
        ["fold"] = [t => F.fold(t[0], 4, 2)],
        ["fold: padding 1, stride 2"] = [t => F.fold(t[0], 4, 2, 1, 1, 2)],
        ["fold: pair"] = [t => F.fold(t[0], (4, 5), (2, 3), (1, 2), (0, 0), (2, 1))],
        ["pixel_shuffle"] = [t => F.pixel_shuffle(t[0], 2)],
        ["pixel_unshuffle"] = [t => F.pixel_unshuffle(t[0], 2)],

        ["interpolate: nearest, sequence"] = [t => F.interpolate(t[0], [7])],
        ["interpolate: nearest, image"] = [t => F.interpolate(t[0], [7, 6])],
        ["interpolate: nearest, volume"] = [t => F.interpolate(t[0], [7, 6, 5])],
        ["interpolate: nearest by scale, sequence"] = [t => F.interpolate(t[0], null, [1.5])],
        ["interpolate: nearest by scale, image"] = [t => F.interpolate(t[0], null, [1.5, 2])],
        ["interpolate: nearest by scale, volume"] = [t => F.interpolate(t[0], null, [1.5, 2, 2.5])],
        ["interpolate: nearest exact, sequence"] =
        [
            t => F.interpolate(t[0], [7], mode: InterpolationMode.NearestExact),
        ],
        ["interpolate: nearest exact, image"] =
        [
            t => F.interpolate(t[0], [7, 6], mode: InterpolationMode.NearestExact),
        ],
        ["interpolate: nearest exact, volume"] =
        [
            t => F.interpolate(t[0], [7, 6, 5], mode: InterpolationMode.NearestExact),
        ],
        ["interpolate: area, sequence"] = [t => F.interpolate(t[0], null, [1.5], InterpolationMode.Area)],
        ["interpolate: area, image"] = [t => F.interpolate(t[0], null, [1.5, 2], InterpolationMode.Area)],
        ["interpolate: area, volume"] = [t => F.interpolate(t[0], null, [1.5, 2, 2.5], InterpolationMode.Area)],
        ["interpolate: linear"] = [t => F.interpolate(t[0], [9], null, InterpolationMode.Linear, true)],
        ["interpolate: bilinear"] = [t => F.interpolate(t[0], [7, 8], null, InterpolationMode.Bilinear, true)],
        ["interpolate: bilinear by scale"] =
        [
            t => F.interpolate(t[0], null, [1.6, 2.3], InterpolationMode.Bilinear, false),
        ],
        ["interpolate: bilinear by recomputed scale"] =
        [
            t => F.interpolate(t[0], null, [1.6, 2.3], InterpolationMode.Bilinear, false, true),
        ],
        ["interpolate: bilinear, antialiased"] =
        [
            t => F.interpolate(t[0], [2, 3], null, InterpolationMode.Bilinear, false, antialias: true),
        ],
        ["interpolate: bicubic"] = [t => F.interpolate(t[0], [7, 8], null, InterpolationMode.Bicubic, true)],
        ["interpolate: bicubic, antialiased"] =
        [
            t => F.interpolate(t[0], [3, 3], null, InterpolationMode.Bicubic, false, antialias: true),
        ],
        ["interpolate: trilinear"] = [t => F.interpolate(t[0], null, [2, 1.5, 2], InterpolationMode.Trilinear, false)],
        ["upsample: bilinear"] = [t => F.upsample(t[0], [7, 8], null, UpsampleMode.Bilinear, true)],
        ["upsample_bilinear"] = [t => F.upsample_bilinear(t[0], null, [2, 1.5], true)],
        ["upsample_nearest1d"] = [t => F.upsample_nearest1d(t[0], 8, null)],
        ["upsample_nearest1d: by scale"] = [t => F.upsample_nearest1d(t[0], null, 1.5)],
        ["upsample_nearest2d"] = [t => F.upsample_nearest2d(t[0], [8, 7])],
        ["upsample_nearest2d: by scale"] = [t => F.upsample_nearest2d(t[0], null, [1.5, 2])],
        ["upsample_nearest3d"] = [t => F.upsample_nearest3d(t[0], [5, 6, 4])],
        ["upsample_nearest3d: by scale"] = [t => F.upsample_nearest3d(t[0], null, [2, 1.5, 1])],
        ["grid_sample"] = [t => F.grid_sample(t[0], t[1], align_corners: false)],
        ["grid_sample: corners aligned"] = [t => F.grid_sample(t[0], t[1], align_corners: true)],
        ["grid_sample: nearest"] = [t => F.grid_sample(t[0], t[1], GridSampleMode.Nearest, align_corners: false)],
        ["grid_sample: border"] =
        [
            t => F.grid_sample(t[0], t[1], padding_mode: GridSamplePaddingMode.Border, align_corners: false),
        ],
        ["grid_sample: reflection"] =
        [
            t => F.grid_sample(t[0], t[1], padding_mode: GridSamplePaddingMode.Reflection, align_corners: false),
        ],
        ["pad_sequence"] = [t => nn.utils.rnn.pad_sequence(t)],
        ["pad_sequence: batch first"] = [t => nn.utils.rnn.pad_sequence(t, batch_first: true, padding_value: 0.5)],
        ["affine_grid"] = [t => F.affine_grid(t[0], [2, 1, 3, 4])],
        ["affine_grid: corners aligned, volumes"] = [t => F.affine_grid(t[0], [1, 1, 2, 3, 2], true)],

        ["cosine_similarity"] = [t => F.cosine_similarity(t[0], t[1])],
        ["cosine_similarity: dim 0, eps 5"] = [t => F.cosine_similarity(t[0], t[1], 0, 5)],
        ["pairwise_distance"] = [t => F.pairwise_distance(t[0], t[1])],
        ["pairwise_distance: p 1, kept"] = [t => F.pairwise_distance(t[0], t[1], 1, 1e-3, true)],

        ["scaled_dot_product_attention"] = [t => F.scaled_dot_product_attention(t[0], t[1], t[2])],
        ["scaled_dot_product_attention: mask"] = [t => F.scaled_dot_product_attention(t[0], t[1], t[2], t[3])],
        ["scaled_dot_product_attention: bias"] = [t => F.scaled_dot_product_attention(t[0], t[1], t[2], t[3])],
        ["scaled_dot_product_attention: causal"] =
        [
            t => F.scaled_dot_product_attention(t[0], t[1], t[2], is_casual: true),
        ],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}
