using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op dropoutOp = new("aten::dropout");
            private static readonly Op dropoutInPlace = new("aten::dropout_");
            private static readonly Op featureDropoutOp = new("aten::feature_dropout");
            private static readonly Op featureDropoutInPlace = new("aten::feature_dropout_");
            private static readonly Op alphaDropoutOp = new("aten::alpha_dropout");
            private static readonly Op alphaDropoutInPlace = new("aten::alpha_dropout_");
            private static readonly Op featureAlphaDropoutOp = new("aten::feature_alpha_dropout");
            private static readonly Op featureAlphaDropoutInPlace = new("aten::feature_alpha_dropout_");

            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                (inplace ? dropoutInPlace : dropoutOp).Call(input, p, training);

            /// <summary>Whole channels of a batch of sequences.</summary>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                using var image = unsqueezeOp.Call(input, -1);
                using var dropped = dropout2d(image, p, training, inplace);
                return squeezeDimOp.Call(dropped, -1);
            }

            /// <summary>Whole channels of a batch of images.</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                (inplace ? featureDropoutInPlace : featureDropoutOp).Call(input, p, training);

            /// <summary>Whole channels of a batch of volumes.</summary>
            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                (inplace ? featureDropoutInPlace : featureDropoutOp).Call(input, p, training);

            public static Tensor alpha_dropout(
                Tensor input,
                double p = 0.5,
                bool training = false,
                bool inplace = false
            ) => (inplace ? alphaDropoutInPlace : alphaDropoutOp).Call(input, p, training);

            public static Tensor feature_alpha_dropout(
                Tensor input,
                double p = 0.5,
                bool training = false,
                bool inplace = false
            ) => (inplace ? featureAlphaDropoutInPlace : featureAlphaDropoutOp).Call(input, p, training);
        }
    }
}
