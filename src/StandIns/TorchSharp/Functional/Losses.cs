using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op crossEntropyOp = new("aten::cross_entropy_loss");
            private static readonly Op nllOp = new("aten::nll_loss_nd");
            private static readonly Op mseOp = new("aten::mse_loss");
            private static readonly Op l1Op = new("aten::l1_loss");
            private static readonly Op smoothL1Op = new("aten::smooth_l1_loss");
            private static readonly Op huberOp = new("aten::huber_loss");
            private static readonly Op klDivOp = new("aten::kl_div");
            private static readonly Op poissonNllOp = new("aten::poisson_nll_loss");
            private static readonly Op binaryCrossEntropyOp = new("aten::binary_cross_entropy");
            private static readonly Op binaryCrossEntropyWithLogitsOp = new("aten::binary_cross_entropy_with_logits");
            private static readonly Op softMarginOp = new("aten::soft_margin_loss");
            private static readonly Op hingeEmbeddingOp = new("aten::hinge_embedding_loss");
            private static readonly Op cosineEmbeddingOp = new("aten::cosine_embedding_loss");
            private static readonly Op marginRankingOp = new("aten::margin_ranking_loss");
            private static readonly Op multiMarginOp = new("aten::multi_margin_loss");
            private static readonly Op multiLabelMarginOp = new("aten::multilabel_margin_loss");
            private static readonly Op tripletMarginOp = new("aten::triplet_margin_loss");
            private static readonly Op ctcOp = new("aten::ctc_loss", "Tensor");
            private static readonly Op meanOp = new("aten::mean");
            private static readonly Op sumOp = new("aten::sum");
            private static readonly Op sumDimOp = new("aten::sum", "dim_IntList");
            private static readonly Op minOp = new("aten::min");
            private static readonly Op itemOp = new("aten::item");
            private static readonly Op meanDimOp = new("aten::mean", "dim");
            private static readonly Op minimumOp = new("aten::minimum");
            private static readonly Op expandAsOp = new("aten::expand_as");
            private static readonly Op logOp = new("aten::log");

            public static Tensor cross_entropy(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                long ignore_index = -100,
                Reduction reduction = Reduction.Mean,
                double label_smoothing = 0.0
            ) => crossEntropyOp.Call(input, target, weight, (long)reduction, ignore_index, label_smoothing);

            public static Tensor nll_loss(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean
            )
            {
                if (input.ndim < 2)
                    throw Refused($"Expected 2 or more dimensions (got {input.ndim})");
                if (target.ndim > 0 && input.size(0) != target.size(0))
                    throw Refused(
                        $"Expected input batch_size ({input.size(0)}) to match target batch_size ({target.size(0)})."
                    );
                return nllOp.Call(input, target, weight, (long)reduction);
            }

            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean)
            {
                WarnOfSizes(input, target);
                return mseOp.Call(input, target, (long)reduction);
            }

            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                l1Op.Call(input, target, (long)reduction);

            public static Tensor smooth_l1_loss(
                Tensor input,
                Tensor target,
                Reduction reduction = Reduction.Mean,
                double beta = 1.0
            )
            {
                WarnOfSizes(input, target);
                return smoothL1Op.Call(input, target, (long)reduction, beta);
            }

            public static Tensor huber_loss(
                Tensor input,
                Tensor target,
                double delta = 1.0,
                Reduction reduction = Reduction.Mean
            )
            {
                WarnOfSizes(input, target);
                return huberOp.Call(input, target, (long)reduction, delta);
            }

            public static Tensor kl_div(
                Tensor input,
                Tensor target,
                bool log_target = true,
                Reduction reduction = Reduction.Mean
            ) => klDivOp.Call(input, target, (long)reduction, log_target);

            public static Tensor poisson_nll_loss(
                Tensor input,
                Tensor target,
                bool log_input = true,
                bool full = false,
                float eps = 1e-8f,
                Reduction reduction = Reduction.Mean
            ) => poissonNllOp.Call(input, target, log_input, full, (double)eps, (long)reduction);

            public static Tensor binary_cross_entropy(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean
            )
            {
                if (!SameShape(input, target))
                    throw Refused(
                        $"Using a target size ({Sizes(target)}) that is different to the input size ({Sizes(input)}) is deprecated. Please ensure they have the same size."
                    );
                if (weight is null || SameShape(weight, target))
                    return binaryCrossEntropyOp.Call(input, target, weight, (long)reduction);
                using var expanded = expandAsOp.Call(weight, target);
                return binaryCrossEntropyOp.Call(input, target, expanded, (long)reduction);
            }

            public static Tensor binary_cross_entropy_with_logits(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean,
                Tensor? pos_weights = null
            )
            {
                if (!SameShape(input, target))
                    throw Refused($"Target size ({Sizes(target)}) must be the same as input size ({Sizes(input)})");
                return binaryCrossEntropyWithLogitsOp.Call(input, target, weight, pos_weights, (long)reduction);
            }

            public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                softMarginOp.Call(input, target, (long)reduction);

            public static Tensor hinge_embedding_loss(
                Tensor input,
                Tensor target,
                double margin = 0.0,
                Reduction reduction = Reduction.Mean
            ) => hingeEmbeddingOp.Call(input, target, margin, (long)reduction);

            public static Tensor cosine_embedding_loss(
                Tensor input1,
                Tensor input2,
                Tensor target,
                double margin = 0.0,
                Reduction reduction = Reduction.Mean
            ) => cosineEmbeddingOp.Call(input1, input2, target, margin, (long)reduction);

            public static Tensor margin_ranking_loss(
                Tensor input1,
                Tensor input2,
                Tensor target,
                double margin = 0.0,
                Reduction reduction = Reduction.Mean
            )
            {
                if (input1.ndim != input2.ndim || input1.ndim != target.ndim)
                    throw Refused(
                        "margin_ranking_loss : All input tensors should have same dimension but got sizes: "
                            + $"input1: {Sizes(input1)}, input2: {Sizes(input2)}, target: {Sizes(target)}"
                    );
                return marginRankingOp.Call(input1, input2, target, margin, (long)reduction);
            }

            public static Tensor multi_margin_loss(
                Tensor input,
                Tensor target,
                int p = 1,
                double margin = 1.0,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean
            )
            {
                if (p is not (1 or 2))
                    throw Refused("only p == 1 and p == 2 supported");
                return multiMarginOp.Call(input, target, p, margin, weight, (long)reduction);
            }

            public static Tensor multi_label_margin_loss(
                Tensor input,
                Tensor target,
                Reduction reduction = Reduction.Mean
            ) => multiLabelMarginOp.Call(input, target, (long)reduction);

            /// <summary>-(y log σ(x) + (1 - y) log σ(-x)), its mean over the classes.</summary>
            public static Tensor multilabel_soft_margin_loss(
                Tensor input,
                Tensor target,
                Tensor? weight = null,
                Reduction reduction = Reduction.Mean
            )
            {
                using var truth = target.to(input.dtype);
                using var each = binaryCrossEntropyWithLogitsOp.Call(
                    input,
                    truth,
                    Arg.None,
                    Arg.None,
                    (long)Reduction.None
                );
                if (weight is null)
                    return Reduced(meanDimOp.Call(each, -1), reduction);
                using var weighted = mulOp.Call(each, weight);
                return Reduced(meanDimOp.Call(weighted, -1), reduction);
            }

            public static Tensor triplet_margin_loss(
                Tensor anchor,
                Tensor positive,
                Tensor negative,
                double margin = 1.0,
                long p = 2,
                double eps = 1e-06,
                bool swap = false,
                Reduction reduction = Reduction.Mean
            ) => tripletMarginOp.Call(anchor, positive, negative, margin, (double)p, eps, swap, (long)reduction);

            /// <summary>max(d(a, p) - d(a, n) + margin, 0), by default with the Euclidean distance.</summary>
            public static Tensor triplet_margin_with_distance_loss(
                Tensor anchor,
                Tensor positive,
                Tensor negative,
                Func<Tensor, Tensor, Tensor>? distance = null,
                double margin = 1.0,
                bool swap = false,
                Reduction reduction = Reduction.Mean
            )
            {
                using var scope = NewDisposeScope();
                distance ??= (a, b) => pairwise_distance(a, b);
                var near = distance(anchor, positive);
                var far = distance(anchor, negative);
                if (swap)
                    far = minimumOp.Call(far, distance(positive, negative));
                var each = clampMinOp.Call(addScalarOp.Call(subOp.Call(near, far), margin), 0);
                return Reduced(each, reduction).MoveToOuterDisposeScope();
            }

            public static Tensor ctc_loss(
                Tensor log_probs,
                Tensor targets,
                Tensor input_lengths,
                Tensor target_lengths,
                long blank = 0,
                bool zero_infinity = false,
                Reduction reduction = Reduction.Mean
            ) => ctcOp.Call(log_probs, targets, input_lengths, target_lengths, blank, (long)reduction, zero_infinity);

            /// <summary>
            /// ½ (log σ² + (x - y)²/σ²) summed over each row, with σ² at least <paramref name="eps"/> and taken as given: no
            /// gradient flows to it.
            /// </summary>
            public static Tensor gaussian_nll_loss(
                Tensor input,
                Tensor target,
                Tensor variance,
                bool full = false,
                float eps = 1e-6f,
                Reduction reduction = Reduction.Mean
            )
            {
                using var scope = NewDisposeScope();
                var rows = input.size(0);
                input = reshapeOp.Call(input, Arg.Ints(rows, -1));
                target = reshapeOp.Call(target, Arg.Ints(target.size(0), -1));
                variance = reshapeOp.Call(variance, Arg.Ints(target.size(0), -1));
                var columns = input.size(1);
                if (variance.size(1) != columns && variance.size(1) != 1)
                    throw new ArgumentException("variance has the wrong shape");
                if (minOp.Call(variance) is var least && itemOp.CallScalar(least).Number < 0)
                    throw new ArgumentException("variance has negative entry/entries");
                using (no_grad())
                    variance = clampMinOp.Call(variance, (double)eps);
                var difference = subOp.Call(input, target);
                var square = divOp.Call(mulOp.Call(difference, difference), variance);
                var each = mulScalarOp.Call(sumDimOp.Call(addOp.Call(logOp.Call(variance), square), 1), 0.5);
                if (full)
                    each = addScalarOp.Call(each, 0.5 * columns * MathF.Log(2 * MathF.PI));
                return Reduced(each, reduction).MoveToOuterDisposeScope();
            }

            /// <summary>libtorch broadcasts, which is seldom what a learner meant, and warns.</summary>
            private static void WarnOfSizes(Tensor input, Tensor target)
            {
                if (!SameShape(input, target))
                    Console.Error.WriteLine(
                        $"Warning: Using a target size ({Sizes(target)}) that is different to the input size ({Sizes(input)}). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size."
                    );
            }

            /// <summary>The reduced loss, in place of its elements.</summary>
            private static Tensor Reduced(Tensor each, Reduction reduction)
            {
                if (reduction == Reduction.None)
                    return each;
                using (each)
                    return (reduction == Reduction.Mean ? meanOp : sumOp).Call(each);
            }
        }
    }
}
