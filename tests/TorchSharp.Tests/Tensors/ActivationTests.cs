using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class ActivationTests
{
    private static readonly Area area = new("activations")
    {
        ["relu"] = [x => x[0].relu(), x => x[0].clone().relu_()],
        ["relu6"] = [x => x[0].relu6(), x => x[0].clone().relu6_()],
        ["selu"] = [x => x[0].selu(), x => x[0].clone().selu_()],
        ["gelu"] = [x => x[0].gelu(), x => x[0].clone().gelu_()],
        ["silu"] = [x => x[0].silu(), x => x[0].clone().silu_()],
        ["hardsigmoid"] = [x => x[0].hardsigmoid(), x => x[0].clone().hardsigmoid_()],
        ["hardswish"] = [x => x[0].hardswish(), x => x[0].clone().hardswish_()],
        ["sigmoid"] =
        [
            x => x[0].sigmoid(),
            x => sigmoid(x[0]),
            x => x[0].clone().sigmoid_(),
            x => sigmoid_(x[0].clone()),
        ],
        ["gelu, tanh"] =
        [
            x => x[0].gelu(Modules.GELU.Approximate.tanh),
            x => x[0].clone().gelu_(Modules.GELU.Approximate.tanh),
        ],
        ["log_sigmoid"] = [x => x[0].log_sigmoid()],
        ["leaky_relu"] = [x => x[0].leaky_relu(0.1), x => x[0].clone().leaky_relu_(0.1)],
        ["elu"] = [x => x[0].elu(), x => x[0].clone().elu_()],
        ["elu, alpha"] = [x => x[0].elu(0.5), x => x[0].clone().elu_(0.5)],
        ["elu, scales"] = [x => x[0].elu(0.5, 1.5, 2.0), x => x[0].clone().elu_(0.5, 1.5, 2.0)],
        ["celu"] = [x => x[0].celu(), x => x[0].clone().celu_()],
        ["celu, alpha"] = [x => x[0].celu(0.5), x => x[0].clone().celu_(0.5)],
        ["glu"] = [x => x[0].glu()],
        ["prelu"] = [x => x[0].prelu(x[1])],
        ["hardtanh"] = [x => x[0].hardtanh(-0.5, 0.5), x => x[0].clone().hardtanh_(-0.5, 0.5)],
        ["softplus"] = [x => x[0].softplus()],
        ["softplus, beta"] = [x => x[0].softplus(2, 1)],
        ["threshold"] = [x => x[0].threshold(0.1, 20), x => x[0].clone().threshold_(0.1, 20)],
        ["softmax"] = [x => x[0].softmax(1), x => softmax(x[0], 1)],
        ["log_softmax"] = [x => x[0].log_softmax(1)],
        ["softmax, type"] = [x => x[0].softmax(0, float64)],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}
