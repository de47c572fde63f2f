using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    public sealed class KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean)
        : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        public bool log_target { get; } = log_target;

        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.kl_div(input, target, this.log_target, this.reduction);
    }

    public sealed class GaussianNLLLoss(
        bool full = false,
        float eps = 1e-8f,
        nn.Reduction reduction = nn.Reduction.Mean
    ) : Loss<Tensor, Tensor, Tensor, Tensor>(reduction)
    {
        public bool full { get; } = full;

        public float eps { get; } = eps;

        public override Tensor forward(Tensor input, Tensor target, Tensor variance) =>
            nn.functional.gaussian_nll_loss(input, target, variance, this.full, this.eps, this.reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static KLDivLoss KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) =>
                new(log_target, reduction);

            public static GaussianNLLLoss GaussianNLLLoss(
                bool full = false,
                float eps = 1e-8f,
                Reduction reduction = Reduction.Mean
            ) => new(full, eps, reduction);
        }
    }
}
