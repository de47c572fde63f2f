using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>r² channels of an image made one image r times as large.</summary>
    public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal PixelShuffle(long upscale_factor)
            : base(nameof(PixelShuffle))
        {
            this.upscale_factor = upscale_factor;
        }

        public long upscale_factor { get; set; }

        public override Tensor forward(Tensor input) => torch.nn.functional.pixel_shuffle(input, upscale_factor);
    }

    /// <summary>What PixelShuffle undoes.</summary>
    public sealed class PixelUnshuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal PixelUnshuffle(long downscale_factor)
            : base(nameof(PixelUnshuffle))
        {
            this.downscale_factor = downscale_factor;
        }

        public long downscale_factor { get; set; }

        public override Tensor forward(Tensor input) => torch.nn.functional.pixel_unshuffle(input, downscale_factor);
    }

    /// <summary>Channels dealt out over groups.</summary>
    public sealed class ChannelShuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal ChannelShuffle(long groups)
            : base(nameof(ChannelShuffle))
        {
            this.groups = groups;
        }

        public long groups { get; set; }

        public override Tensor forward(Tensor tensor) => tensor.channel_shuffle(groups);

        public override string GetName() => nameof(ChannelShuffle);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

            public static PixelUnshuffle PixelUnshuffle(long downscale_factor) => new(downscale_factor);

            public static ChannelShuffle ChannelShuffle(long groups) => new(groups);
        }
    }
}
