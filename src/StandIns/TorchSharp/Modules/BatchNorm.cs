using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>
    /// γ (x - mean) / √(variance + ε) + β a channel. Training takes the batch's statistics and folds them into the running
    /// ones; evaluation takes the running ones.
    /// </summary>
    public abstract class BatchNorm : NormBase
    {
        private static readonly Op addScalarInPlace = new("aten::add_", "Scalar");
        private static readonly Op toNumber = new("aten::item");

        public BatchNorm(
            long num_features,
            double eps,
            double momentum,
            bool affine,
            bool track_running_stats,
            torch.Device? device,
            torch.ScalarType? dtype,
            string name
        )
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name) { }

        public override torch.Tensor forward(torch.Tensor input)
        {
            ValidateInputDimensions(input);
            var isTraining = training;
            var factor = momentum ?? 0;
            if (isTraining && track_running_stats && num_batches_tracked is { } batches)
            {
                addScalarInPlace.Run(batches, 1L);
                // Without a momentum: the plain mean over all batches.
                factor = momentum ?? 1.0 / toNumber.CallScalar(batches).Integer;
            }
            var mean = running_mean;
            var variance = running_var;
            var uses = !isTraining || track_running_stats;
            return torch.nn.functional.batch_norm(
                input,
                uses ? mean : null,
                uses ? variance : null,
                weight,
                bias,
                isTraining || (mean is null && variance is null),
                factor,
                eps
            );
        }
    }

    public sealed class BatchNorm1d : BatchNorm
    {
        internal BatchNorm1d(
            long num_features,
            double eps,
            double momentum,
            bool affine,
            bool track_running_stats,
            torch.Device? device,
            torch.ScalarType? dtype
        )
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm1d)) { }

        protected override void ValidateInputDimensions(torch.Tensor input) => RequireDimensions(input, 2, 3);
    }

    public sealed class BatchNorm2d : BatchNorm
    {
        internal BatchNorm2d(
            long num_features,
            double eps,
            double momentum,
            bool affine,
            bool track_running_stats,
            torch.Device? device,
            torch.ScalarType? dtype
        )
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm2d)) { }

        protected override void ValidateInputDimensions(torch.Tensor input) => RequireDimensions(input, 4);
    }

    public sealed class BatchNorm3d : BatchNorm
    {
        internal BatchNorm3d(
            long num_features,
            double eps,
            double momentum,
            bool affine,
            bool track_running_stats,
            torch.Device? device,
            torch.ScalarType? dtype
        )
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm3d)) { }

        protected override void ValidateInputDimensions(torch.Tensor input) => RequireDimensions(input, 5);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static BatchNorm1d BatchNorm1d(
                long num_features,
                double eps = 1e-05,
                double momentum = 0.1,
                bool affine = true,
                bool track_running_stats = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            public static BatchNorm2d BatchNorm2d(
                long num_features,
                double eps = 1e-05,
                double momentum = 0.1,
                bool affine = true,
                bool track_running_stats = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            public static BatchNorm3d BatchNorm3d(
                long num_features,
                double eps = 1e-05,
                double momentum = 0.1,
                bool affine = true,
                bool track_running_stats = true,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
