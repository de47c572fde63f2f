using TorchSharp.Interop;

namespace TorchSharp;

// From many elements to fewer.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op sumDims = new("aten::sum", "dim_IntList");
        private static readonly Op sumOp = new("aten::sum");

        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
            sumDims.Call(this, dim, keepdim, type);

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) =>
            sumDims.Call(this, dim, keepdim, type);

        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) =>
            sumDims.Call(this, Arg.Ints(dim0, dim1), keepdim, type);

        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            sumDims.Call(this, Arg.Ints(dim0, dim1, dim2), keepdim, type);

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) =>
            sumDims.Call(this, dim, keepdim, type);

        public Tensor sum(ScalarType? type = null) => sumOp.Call(this, type);

        private static readonly Op meanOp = new("aten::mean");
        private static readonly Op meanDims = new("aten::mean", "dim");

        public Tensor mean() => meanOp.Call(this);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            meanDims.Call(this, dimensions, keepdim, type);

        private static readonly Op prodDimInt = new("aten::prod", "dim_int");
        private static readonly Op prodOp = new("aten::prod");

        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) =>
            prodDimInt.Call(this, dim, keepdim, type);

        public Tensor prod(ScalarType? type = null) => prodOp.Call(this, type);

        private static readonly Op stdDims = new("aten::std", "dim");
        private static readonly Op stdOp = new("aten::std");

        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            stdDims.Call(this, Arg.Ints(dim.Item1, dim.Item2), unbiased, keepdim);

        public Tensor std(
            (long, long, long) dim,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => stdDims.Call(this, Arg.Ints(dim.Item1, dim.Item2, dim.Item3), unbiased, keepdim);

        public Tensor std(
            ReadOnlySpan<long> dimensions,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => stdDims.Call(this, dimensions, unbiased, keepdim);

        public Tensor std(bool unbiased = true) => stdOp.Call(this, unbiased);

        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            stdDims.Call(this, dim, unbiased, keepdim);

        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            stdDims.Call(this, dimensions, unbiased, keepdim);

        private static readonly Op stdMeanDims = new("aten::std_mean", "dim");
        private static readonly Op stdMeanOp = new("aten::std_mean");

        public (Tensor std, Tensor mean) std_mean(
            (long, long) dim,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => stdMeanDims.Call2(this, Arg.Ints(dim.Item1, dim.Item2), unbiased, keepdim);

        public (Tensor std, Tensor mean) std_mean(
            (long, long, long) dim,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => stdMeanDims.Call2(this, Arg.Ints(dim.Item1, dim.Item2, dim.Item3), unbiased, keepdim);

        public (Tensor std, Tensor mean) std_mean(
            ReadOnlySpan<long> dimensions,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => stdMeanDims.Call2(this, dimensions, unbiased, keepdim);

        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => stdMeanOp.Call2(this, unbiased);

        public (Tensor std, Tensor mean) std_mean(
            long dim,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => stdMeanDims.Call2(this, dim, unbiased, keepdim);

        public (Tensor std, Tensor mean) std_mean(
            long[] dimensions,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => stdMeanDims.Call2(this, dimensions, unbiased, keepdim);

        private static readonly Op varDims = new("aten::var", "dim");
        private static readonly Op varOp = new("aten::var");

        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            varDims.Call(this, Arg.Ints(dim.Item1, dim.Item2), unbiased, keepdim);

        public Tensor var(
            (long, long, long) dim,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => varDims.Call(this, Arg.Ints(dim.Item1, dim.Item2, dim.Item3), unbiased, keepdim);

        public Tensor var(
            ReadOnlySpan<long> dimensions,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => varDims.Call(this, dimensions, unbiased, keepdim);

        public Tensor var(bool unbiased = true) => varOp.Call(this, unbiased);

        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            varDims.Call(this, dim, unbiased, keepdim);

        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            varDims.Call(this, dimensions, unbiased, keepdim);

        private static readonly Op varMeanDims = new("aten::var_mean", "dim");
        private static readonly Op varMeanOp = new("aten::var_mean");

        public (Tensor @var, Tensor mean) var_mean(
            (long, long) dim,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => varMeanDims.Call2(this, Arg.Ints(dim.Item1, dim.Item2), unbiased, keepdim);

        public (Tensor @var, Tensor mean) var_mean(
            (long, long, long) dim,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => varMeanDims.Call2(this, Arg.Ints(dim.Item1, dim.Item2, dim.Item3), unbiased, keepdim);

        public (Tensor std, Tensor mean) var_mean(
            ReadOnlySpan<long> dimensions,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => varMeanDims.Call2(this, dimensions, unbiased, keepdim);

        public (Tensor @var, Tensor mean) var_mean(bool unbiased = true) => varMeanOp.Call2(this, unbiased);

        public (Tensor @var, Tensor mean) var_mean(
            long dim,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => varMeanDims.Call2(this, dim, unbiased, keepdim);

        public (Tensor std, Tensor mean) var_mean(
            long[] dimensions,
            bool unbiased = true,
            bool keepdim = false,
            ScalarType? type = null
        ) => varMeanDims.Call2(this, dimensions, unbiased, keepdim);

        private static readonly Op nansumOp = new("aten::nansum");

        public Tensor nansum() => nansumOp.Call(this);

        private static readonly Op nanmeanOp = new("aten::nanmean");

        public Tensor nanmean(int? dim = null, bool keepdim = false, ScalarType? dtype = null) =>
            nanmeanOp.Call(this, dim ?? -1, keepdim, dtype);

        private static readonly Op maxOp = new("aten::max");
        private static readonly Op maxDim = new("aten::max", "dim");
        private static readonly Op maxOther = new("aten::max", "other");

        public Tensor max() => maxOp.Call(this);

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => maxDim.Call2(this, dim, keepdim);

        public Tensor max(Tensor other) => maxOther.Call(this, other);

        private static readonly Op minOp = new("aten::min");
        private static readonly Op minDim = new("aten::min", "dim");
        private static readonly Op minOther = new("aten::min", "other");

        public Tensor min() => minOp.Call(this);

        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => minDim.Call2(this, dim, keepdim);

        public Tensor min(Tensor other) => minOther.Call(this, other);

        private static readonly Op amaxInto = new("aten::amax", "out");
        private static readonly Op amaxOp = new("aten::amax");

        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? amaxOp.Call(this, dims, keepdim) : amaxInto.Call(this, dims, keepdim, @out);

        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            amax((ReadOnlySpan<long>)dims, keepdim, @out);

        public Tensor amax(params long[] dims) => amaxOp.Call(this, dims);

        private static readonly Op aminInto = new("aten::amin", "out");
        private static readonly Op aminOp = new("aten::amin");

        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? aminOp.Call(this, dims, keepdim) : aminInto.Call(this, dims, keepdim, @out);

        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            amin((ReadOnlySpan<long>)dims, keepdim, @out);

        public Tensor amin(params long[] dims) => aminOp.Call(this, dims);

        private static readonly Op aminmaxOp = new("aten::aminmax");

        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) =>
            aminmaxOp.Call2(this, dim, keepdim);

        private static readonly Op argmaxOp = new("aten::argmax");

        public Tensor argmax() => argmaxOp.Call(this);

        public Tensor argmax(long dim, bool keepdim = false) => argmaxOp.Call(this, dim, keepdim);

        private static readonly Op argminOp = new("aten::argmin");

        public Tensor argmin() => argminOp.Call(this);

        public Tensor argmin(long dim, bool keepdim = false) => argminOp.Call(this, dim, keepdim);

        private static readonly Op allOp = new("aten::all");
        private static readonly Op allDim = new("aten::all", "dim");

        public Tensor all() => allOp.Call(this);

        public Tensor all(long dim, bool keepdim = false) => allDim.Call(this, dim, keepdim);

        private static readonly Op anyOp = new("aten::any");
        private static readonly Op anyDim = new("aten::any", "dim");

        public Tensor any() => anyOp.Call(this);

        public Tensor any(long dim, bool keepdim = false) => anyDim.Call(this, dim, keepdim);

        private static readonly Op medianOp = new("aten::median");

        public Tensor median() => medianOp.Call(this);

        private static readonly Op nanmedianOp = new("aten::nanmedian");

        public Tensor nanmedian() => nanmedianOp.Call(this);

        private static readonly Op modeOp = new("aten::mode");

        public (Tensor values, Tensor indices) mode(long dim = -1, bool keepdim = false) =>
            modeOp.Call2(this, dim, keepdim);

        private static readonly Op quantileOp = new("aten::quantile");

        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) =>
            quantileOp.Call(this, q, Along(dim), keepdim);

        private static readonly Op nanquantileOp = new("aten::nanquantile");

        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) =>
            nanquantileOp.Call(this, q, Along(dim), keepdim);

        private static readonly Op logsumexpOp = new("aten::logsumexp");

        public Tensor logsumexp(long dim, bool keepdim = false) => logsumexpOp.Call(this, dim, keepdim);

        private static readonly Op normOp = new("aten::norm", "Scalar");
        private static readonly Op normAlong = new("aten::norm", "ScalarOpt_dim");

        public Tensor norm(float p = 2) => normOp.Call(this, (double)p);

        public Tensor norm(int dim, bool keepdim = false, float p = 2) =>
            normAlong.Call(this, (double)p, Arg.Ints(dim), keepdim);

        private static readonly Op distOp = new("aten::dist");

        public Tensor dist(Tensor other, float p = 2) => distOp.Call(this, other, (double)p);

        private static readonly Op countNonzeroOp = new("aten::count_nonzero", "dim_IntList");

        public Tensor count_nonzero(long[]? dims = null) => countNonzeroOp.Call(this, dims ?? []);

        private static readonly Op cumsumOp = new("aten::cumsum");

        public Tensor cumsum(long dim, ScalarType? type = null) => cumsumOp.Call(this, dim, type);

        private static readonly Op cumprodOp = new("aten::cumprod");

        public Tensor cumprod(long dim, ScalarType? type = null) => cumprodOp.Call(this, dim, type);

        private static readonly Op cummaxOp = new("aten::cummax");

        public (Tensor values, Tensor indexes) cummax(long dim) => cummaxOp.Call2(this, dim);

        private static readonly Op cumminOp = new("aten::cummin");

        public (Tensor values, Tensor indexes) cummin(long dim) => cumminOp.Call2(this, dim);

        private static readonly Op logcumsumexpOp = new("aten::logcumsumexp");

        public Tensor logcumsumexp(long dim) => logcumsumexpOp.Call(this, dim);

        private static readonly Op trapezoidDx = new("aten::trapezoid", "dx");
        private static readonly Op trapezoidX = new("aten::trapezoid", "x");

        public Tensor trapezoid(double dx = 1, long dim = -1) => trapezoidDx.Call(this, dx, dim);

        public Tensor trapezoid(Tensor x, long dim = -1) => trapezoidX.Call(this, x, dim);

        private static readonly Op cumulativeTrapezoidDx = new("aten::cumulative_trapezoid", "dx");
        private static readonly Op cumulativeTrapezoidX = new("aten::cumulative_trapezoid", "x");

        public Tensor cumulative_trapezoid(double dx = 1, long dim = -1) => cumulativeTrapezoidDx.Call(this, dx, dim);

        public Tensor cumulative_trapezoid(Tensor x, long dim = -1) => cumulativeTrapezoidX.Call(this, x, dim);

        private static readonly Op histcOp = new("aten::histc");

        public Tensor histc(long bins = 100, long min = 0, long max = 0) => histcOp.Call(this, bins, min, max);

        private static readonly Op bincountOp = new("aten::bincount");

        public Tensor bincount(Tensor? weights, long minlength = 0) => bincountOp.Call(this, weights, minlength);

        private static readonly Op covOp = new("aten::cov");

        public Tensor cov(long correction = 1, Tensor? fweights = null, Tensor? aweights = null) =>
            covOp.Call(this, correction, fweights, aweights);

        private static readonly Op corrcoefOp = new("aten::corrcoef");

        public Tensor corrcoef() => corrcoefOp.Call(this);

        /// <summary>-1 asks for quantiles over all elements, in the package; the last dimension goes by its number.</summary>
        private static Arg Along(long dim) => dim == -1 ? Arg.None : dim;
    }
}
