"""From many elements to fewer."""

import torch

from common import Area, bools, distinct, floats, given, ints

area = Area("reductions")
area.case("sum", torch.sum, floats(3, 4))
area.case("mean", torch.mean, floats(3, 4))
area.case("prod", torch.prod, floats(3, 4))
area.case("sum, type", lambda a: torch.sum(a, dtype=torch.float64), floats(3, 4), grad=False)
area.case("sum, dim", lambda a: torch.sum(a, 1), floats(3, 4))
area.case("sum, dims", lambda a: torch.sum(a, (0, 2), keepdim=True), floats(2, 3, 4))
area.case("sum, three dims", lambda a: torch.sum(a, (0, 1, 2)), floats(2, 3, 4))
area.case("mean, dims", lambda a: torch.mean(a, (0, 2), keepdim=True), floats(2, 3, 4))
area.case("mean, type", lambda a: torch.mean(a, 1, dtype=torch.float64), floats(3, 4), grad=False)
area.case("prod, dim", lambda a: torch.prod(a, 1, keepdim=True), floats(3, 4))
area.case("std", torch.std, floats(3, 4))
area.case("std, biased", lambda a: torch.std(a, unbiased=False), floats(3, 4))
area.case("std, dim", lambda a: torch.std(a, 1, unbiased=False, keepdim=True), floats(3, 4))
area.case("std, dims", lambda a: torch.std(a, (0, 2)), floats(2, 3, 4))
area.case("std, three dims", lambda a: torch.std(a, (0, 1, 2)), floats(2, 3, 4))
area.case("std_mean", torch.std_mean, floats(3, 4))
area.case("std_mean, dim", lambda a: torch.std_mean(a, 1, unbiased=False, keepdim=True), floats(3, 4))
area.case("std_mean, dims", lambda a: torch.std_mean(a, (0, 2)), floats(2, 3, 4))
area.case("std_mean, three dims", lambda a: torch.std_mean(a, (0, 1, 2)), floats(2, 3, 4))
area.case("var", torch.var, floats(3, 4))
area.case("var, biased", lambda a: torch.var(a, unbiased=False), floats(3, 4))
area.case("var, dim", lambda a: torch.var(a, 1, unbiased=False, keepdim=True), floats(3, 4))
area.case("var, dims", lambda a: torch.var(a, (0, 2)), floats(2, 3, 4))
area.case("var, three dims", lambda a: torch.var(a, (0, 1, 2)), floats(2, 3, 4))
area.case("var_mean", torch.var_mean, floats(3, 4))
area.case("var_mean, dim", lambda a: torch.var_mean(a, 1, unbiased=False, keepdim=True), floats(3, 4))
area.case("var_mean, dims", lambda a: torch.var_mean(a, (0, 2)), floats(2, 3, 4))
area.case("var_mean, three dims", lambda a: torch.var_mean(a, (0, 1, 2)), floats(2, 3, 4))
area.case("nansum", torch.nansum, given([[1.0, float("nan"), 3.0], [4.0, 5.0, float("nan")]]))
area.case("nanmedian", torch.nanmedian, given([[1.0, float("nan"), 3.0], [4.0, 5.0, float("nan")]]))
area.case(
    "nanmean",
    lambda a: torch.nanmean(a, 1, keepdim=True),
    given([[1.0, float("nan"), 3.0], [4.0, 5.0, float("nan")]]),
)
area.case("max", torch.max, distinct(3, 4))
area.case("max, dim", lambda a: torch.max(a, 1), distinct(3, 4))
area.case("amax", lambda a: torch.amax(a, (0, 1), keepdim=True), distinct(3, 4))
area.case("amax, dims", lambda a: torch.amax(a, (0, 1)), distinct(3, 4))
area.case("amax, into", lambda a: torch.amax(a, 1), distinct(3, 4), grad=False)
area.case("argmax", torch.argmax, distinct(3, 4), grad=False)
area.case("argmax, dim", lambda a: torch.argmax(a, 1, keepdim=True), distinct(3, 4), grad=False)
area.case("min", torch.min, distinct(3, 4))
area.case("min, dim", lambda a: torch.min(a, 1), distinct(3, 4))
area.case("amin", lambda a: torch.amin(a, (0, 1), keepdim=True), distinct(3, 4))
area.case("amin, dims", lambda a: torch.amin(a, (0, 1)), distinct(3, 4))
area.case("amin, into", lambda a: torch.amin(a, 1), distinct(3, 4), grad=False)
area.case("argmin", torch.argmin, distinct(3, 4), grad=False)
area.case("argmin, dim", lambda a: torch.argmin(a, 1, keepdim=True), distinct(3, 4), grad=False)
area.case("aminmax", lambda a: torch.aminmax(a, dim=1, keepdim=True), distinct(3, 4), grad=False)
area.case("all", torch.all, bools(3, 4), dtypes=("float32",))
area.case("any", torch.any, bools(3, 4), dtypes=("float32",))
area.case("all, dim", lambda a: torch.all(a, 1, keepdim=True), bools(3, 4), dtypes=("float32",))
area.case("any, dim", lambda a: torch.any(a, 1, keepdim=True), bools(3, 4), dtypes=("float32",))
area.case("median", torch.median, distinct(3, 3))
area.case("mode", torch.mode, given([[1.0, 2.0, 2.0], [3.0, 3.0, 4.0]]))
area.case("quantile", lambda a, b: torch.quantile(a, b), distinct(3, 4), given([0.25, 0.5]), grad=False)
area.case(
    "quantile, dim",
    lambda a, b: torch.quantile(a, b, dim=0, keepdim=True),
    distinct(3, 4), given([0.25, 0.5]), grad=False,
)
area.case(
    "nanquantile",
    lambda a, b: torch.nanquantile(a, b),
    given([[1.0, float("nan"), 3.0], [4.0, 5.0, float("nan")]]), given([0.25, 0.5]), grad=False,
)
area.case("logsumexp", lambda a: torch.logsumexp(a, 1, keepdim=True), floats(3, 4))
area.case("norm", torch.norm, floats(3, 4))
area.case("norm, p", lambda a: torch.norm(a, 1), floats(3, 4))
area.case("norm, dim", lambda a: torch.norm(a, 3, dim=1, keepdim=True), floats(3, 4))
area.case("dist", torch.dist, floats(3, 4), floats(3, 4))
area.case("dist, p", lambda a, b: torch.dist(a, b, 1), floats(3, 4), floats(3, 4))
area.case("count_nonzero", torch.count_nonzero, ints(3, 4, high=3), dtypes=("float32",))
area.case("count_nonzero, dim", lambda a: torch.count_nonzero(a, dim=0), ints(3, 4, high=3), dtypes=("float32",))
area.case("cumsum", lambda a: torch.cumsum(a, 1), floats(3, 4))
area.case("cumprod", lambda a: torch.cumprod(a, 1), floats(3, 4))
area.case("logcumsumexp", lambda a: torch.logcumsumexp(a, 1), floats(3, 4))
area.case("cummax", lambda a: torch.cummax(a, 1), distinct(3, 4))
area.case("cummin", lambda a: torch.cummin(a, 1), distinct(3, 4))
area.case("trapezoid", lambda a: torch.trapezoid(a, dx=0.5), floats(3, 4))
area.case("trapezoid, x", torch.trapezoid, floats(3, 4), distinct(4))
area.case("cumulative_trapezoid", lambda a: torch.cumulative_trapezoid(a, dx=0.5), floats(3, 4))
area.case("cumulative_trapezoid, x", torch.cumulative_trapezoid, floats(3, 4), distinct(4))
area.case("histc", lambda a: torch.histc(a, 4, -2, 2), floats(3, 4), grad=False)
area.case("histogram", lambda a: torch.histogram(a, 4, range=(-2.0, 2.0)), floats(3, 4), grad=False)
area.case(
    "histogram, edges",
    lambda a, b, c: torch.histogram(a, b, weight=c, density=True),
    floats(3, 4), given([-2.0, -0.5, 0.5, 2.0]), floats(3, 4, low=0, high=1), grad=False,
)
area.case("bincount", lambda a: torch.bincount(a, minlength=6), ints(8, high=5), dtypes=("float32",))
area.case("bincount, weights", torch.bincount, ints(8, high=5), floats(8), grad=False)
area.case("cov", torch.cov, floats(3, 4))
area.case("corrcoef", torch.corrcoef, floats(3, 4))
area.case("renorm", lambda a: torch.renorm(a, 2, 0, 0.5), floats(3, 4))
area.write()
