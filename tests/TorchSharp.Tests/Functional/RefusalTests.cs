using System.Runtime.InteropServices;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Functional;

/// <summary>What libtorch refuses comes as an exception that says what libtorch said, and nothing is spoilt by it.</summary>
public sealed class RefusalTests
{
    public static TheoryData<string, string> Refusals =>
        new(
            (
                "sizes that do not broadcast",
                "The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 0"
            ),
            ("a view of another size", "shape '[7]' is invalid for input of size 6"),
            ("no such dimension", "Dimension out of range (expected to be in range of [-2, 1], but got 5)"),
            ("channels", "to have 4 channels, but got 3 channels instead"),
            ("kernel larger than image", "Kernel size can't be greater than actual input size"),
            ("groups", "expected weight to be at least 3 at dimension 0"),
            ("one value a channel", "Expected more than 1 value per channel when training, got input size [1, 3]"),
            ("class out of range", "Target 7 is out of bounds."),
            ("batch sizes", "Expected input batch_size (4) to match target batch_size (3)."),
            ("probabilities", "all elements of input should be between 0 and 1"),
            ("sizes of a binary loss", "that is different to the input size ([3, 1])"),
            ("sizes of a binary loss of logits", "Target size ([3]) must be the same as input size ([3, 1])"),
            ("float targets", "expected scalar type Long but found Float"),
            ("class of a one-hot", "Class values must be smaller than num_classes."),
            ("dropout", "dropout probability has to be between 0 and 1, but got 1.5"),
            ("padding", "Padding size should be less than the corresponding input dimension"),
            ("p of a margin loss", "only p == 1 and p == 2 supported"),
            ("pool padding", "pad should be"),
            ("size or scale", "either size or scale_factor should be defined"),
            ("size and scale", "only one of size or scale_factor should be defined"),
            ("aligned corners", "align_corners option can only be set with the interpolating modes"),
            ("nearest neighbours by the old name", "align_corners option can only be set with the interpolating modes"),
            ("mode and dimensions", "Got 3D input, but bilinear mode needs 4D input"),
            ("antialiasing", "Anti-alias option is only supported for bilinear and bicubic modes"),
            ("pixel shuffle", "divisible by the square of upscale_factor"),
            ("group norm", "Expected number of channels in input to be divisible by num_groups"),
            ("layer norm", "Given normalized_shape=[5]"),
            ("no graph", "element 0 of tensors does not require grad and does not have a grad_fn"),
            ("twice through the graph", "Trying to backward through the graph a second time"),
            ("gradient of many", "grad can be implicitly created only for scalar outputs"),
            ("a leaf in place", "a leaf Variable that requires grad is being used in an in-place operation."),
            ("whole numbers learn", "Only Tensors of floating point and complex dtype can require gradients"),
            ("overwritten", "has been modified by an inplace operation")
        );

    [Theory, MemberData(nameof(Refusals))]
    public void SaysWhatLibtorchSaid(string what, string message)
    {
        using var scope = NewDisposeScope();
        var refusal = Assert.Throws<ExternalException>(() => Attempt(what));
        Assert.Contains(message, refusal.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, ones(3).sum().item<float>());
    }

    private static object? Attempt(string what)
    {
        switch (what)
        {
            case "sizes that do not broadcast":
                return ones(3) + ones(4);
            case "a view of another size":
                return ones(2, 3).view(7);
            case "no such dimension":
                return F.softmax(ones(2, 3), 5);
            case "channels":
                return F.conv2d(ones(1, 3, 5, 5), ones(2, 4, 3, 3));
            case "kernel larger than image":
                return F.conv2d(ones(1, 3, 2, 2), ones(2, 3, 3, 3));
            case "groups":
                return F.conv2d(ones(1, 3, 5, 5), ones(2, 1, 3, 3), groups: 3);
            case "one value a channel":
                return F.batch_norm(ones(1, 3), null, null, training: true);
            case "class out of range":
                return F.cross_entropy(ones(3, 4), tensor(new long[] { 0, 7, 1 }));
            case "batch sizes":
                return F.nll_loss(ones(4, 3), tensor(new long[] { 0, 2, 1 }));
            case "probabilities":
                return F.binary_cross_entropy(ones(3) * 2, ones(3));
            case "sizes of a binary loss":
                return F.binary_cross_entropy(ones(3, 1), ones(3));
            case "sizes of a binary loss of logits":
                return F.binary_cross_entropy_with_logits(ones(3, 1), ones(3));
            case "float targets":
                return F.nll_loss(ones(3, 4), ones(3));
            case "class of a one-hot":
                return F.one_hot(tensor(new long[] { 0, 4 }), 3);
            case "dropout":
                return F.dropout(ones(3), 1.5);
            case "padding":
                return F.pad(ones(1, 1, 3, 3), (3, 3, 0, 0), PaddingModes.Reflect);
            case "p of a margin loss":
                return F.multi_margin_loss(ones(2, 3), tensor(new long[] { 0, 1 }), p: 3);
            case "pool padding":
                return F.max_pool2d(ones(1, 1, 4, 4), 2, padding: 2);
            case "size or scale":
                return F.interpolate(ones(1, 1, 4, 4));
            case "size and scale":
                return F.interpolate(ones(1, 1, 4, 4), [2, 2], [2, 2]);
            case "aligned corners":
                return F.interpolate(ones(1, 1, 4, 4), [2, 2], align_corners: true);
            case "nearest neighbours by the old name":
                return F.upsample_nearest(ones(1, 1, 4, 4), [2, 2]);
            case "mode and dimensions":
                return F.interpolate(ones(1, 1, 4), [2], mode: InterpolationMode.Bilinear, align_corners: false);
            case "antialiasing":
                return F.interpolate(ones(1, 1, 4, 4), [2, 2], antialias: true);
            case "pixel shuffle":
                return F.pixel_shuffle(ones(1, 3, 2, 2), 2);
            case "group norm":
                return F.group_norm(ones(2, 3, 4), 2);
            case "layer norm":
                return F.layer_norm(ones(2, 3), [5]);
            case "no graph":
                ones(1).backward();
                return null;
            case "twice through the graph":
                var x = ones(3, requires_grad: true);
                var y = (x * x).sum();
                y.backward();
                y.backward();
                return null;
            case "gradient of many":
                (ones(3, requires_grad: true) * 2).backward();
                return null;
            case "a leaf in place":
                return ones(3, requires_grad: true).add_(1);
            case "whole numbers learn":
                return tensor(new long[] { 1, 2 }).requires_grad_();
            case "overwritten":
                var leaf = ones(3, requires_grad: true);
                var middle = leaf.exp();
                var sum = (middle * middle).sum();
                middle.add_(1);
                sum.backward();
                return null;
            default:
                throw new ArgumentException($"nothing is called '{what}' here.");
        }
    }

    [Fact]
    public void ArgumentsThatThePackageItselfChecks()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ArgumentException>(() => F.one_hot(ones(3)));
        var q = ones(1, 2, 3);
        Assert.Throws<ArgumentException>(() => F.scaled_dot_product_attention(q, q, q, p: -1));
        Assert.Throws<ArgumentException>(() => F.scaled_dot_product_attention(q, q, q, ones(2, 2), is_casual: true));
        var variance = tensor(new float[] { 1, -1 }).reshape(2, 1);
        Assert.Throws<ArgumentException>(() => F.gaussian_nll_loss(ones(2, 1), ones(2, 1), variance));
    }
}
