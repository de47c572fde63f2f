using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Batch normalisation of each image on its own.</summary>
    public abstract class InstanceNorm : NormBase
    {
        public InstanceNorm(
            long num_features,
            double eps,
            double? momentum,
            bool affine,
            bool track_running_stats,
            torch.Device? device,
            torch.ScalarType? dtype,
            string name
        )
            : base(num_features, eps, momentum ?? 0.1, affine, track_running_stats, device, dtype, name) { }

        /// <summary>From which end of the sizes the channels stand: 2 for sequences, 3 for images, 4 for volumes.</summary>
        protected abstract long GetNumberOfBatchDimensions();

        public override torch.Tensor forward(torch.Tensor input)
        {
            ValidateInputDimensions(input);
            var channels = (int)(input.ndim - GetNumberOfBatchDimensions());
            if (input.size(channels) != num_features)
                throw new ArgumentException(
                    $"expected input's size at dim={channels} to match num_features ({num_features}), but got: {input.size(channels)}."
                );
            if (channels != 0)
                return Normalise(input);
            using var batch = input.unsqueeze(0);
            using var normalised = Normalise(batch);
            return normalised.squeeze(0);
        }

        private torch.Tensor Normalise(torch.Tensor input) =>
            torch.nn.functional.instance_norm(
                input,
                running_mean,
                running_var,
                weight,
                bias,
                training || !track_running_stats,
                momentum ?? 0.1,
                eps
            );
    }

    public sealed class InstanceNorm1d : InstanceNorm
    {
        internal InstanceNorm1d(
            long num_features,
            double eps,
            double momentum,
            bool affine,
            bool track_running_stats,
            torch.Device? device,
            torch.ScalarType? dtype
        )
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm1d)) { }

        protected override long GetNumberOfBatchDimensions() => 2;

        protected override void ValidateInputDimensions(torch.Tensor input) => RequireDimensions(input, 2, 3);
    }

    public sealed class InstanceNorm2d : InstanceNorm
    {
        internal InstanceNorm2d(
            long num_features,
            double eps,
            double momentum,
            bool affine,
            bool track_running_stats,
            torch.Device? device,
            torch.ScalarType? dtype
        )
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm2d)) { }

        protected override long GetNumberOfBatchDimensions() => 3;

        protected override void ValidateInputDimensions(torch.Tensor input) => RequireDimensions(input, 3, 4);
    }

    public sealed class InstanceNorm3d : InstanceNorm
    {
        internal InstanceNorm3d(
            long num_features,
            double eps,
            double momentum,
            bool affine,
            bool track_running_stats,
            torch.Device? device,
            torch.ScalarType? dtype
        )
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm3d)) { }

        protected override long GetNumberOfBatchDimensions() => 4;

        protected override void ValidateInputDimensions(torch.Tensor input) => RequireDimensions(input, 4, 5);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static InstanceNorm1d InstanceNorm1d(
                long num_features,
                double eps = 1e-05,
                double momentum = 0.1,
                bool affine = false,
                bool track_running_stats = false,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            public static InstanceNorm2d InstanceNorm2d(
                long num_features,
                double eps = 1e-05,
                double momentum = 0.1,
                bool affine = false,
                bool track_running_stats = false,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            public static InstanceNorm3d InstanceNorm3d(
                long num_features,
                double eps = 1e-05,
                double momentum = 0.1,
                bool affine = false,
                bool track_running_stats = false,
                Device? device = null,
                ScalarType? dtype = null
            ) => new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
