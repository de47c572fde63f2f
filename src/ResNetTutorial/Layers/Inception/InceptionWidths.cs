namespace ResNetTutorial.Layers;

/// <summary>
/// The channels of a <see cref="ReducedInception"/>: a row of table 1 of Szegedy et al. 2014, arXiv 1409.4842, whose
/// columns have these names.
/// </summary>
/// <param name="One">#1×1: channels of the 1×1 branch.</param>
/// <param name="ThreeReduce">#3×3 reduce: channels that the 3×3 kernels read.</param>
/// <param name="Three">#3×3: channels of the 3×3 branch.</param>
/// <param name="FiveReduce">#5×5 reduce: channels that the 5×5 kernels read.</param>
/// <param name="Five">#5×5: channels of the 5×5 branch.</param>
/// <param name="Pool">Pool proj: channels of the pooling branch.</param>
public sealed record InceptionWidths(long One, long ThreeReduce, long Three, long FiveReduce, long Five, long Pool);
