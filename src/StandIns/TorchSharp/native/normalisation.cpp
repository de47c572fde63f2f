#include "normalisation.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/variable.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#ifdef _OPENMP
#include <omp.h>
#endif

// One library for every machine: the loader picks the widest vectors that the processor has.
#if defined(__x86_64__)
#define VECTORISED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VECTORISED
#endif
#define INLINE inline __attribute__((always_inline))

namespace boxed {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// ---- loops over a run of floats whose channels repeat with a period --------------------------------------------------
//
// Channels last, a run is a stretch of pixels, and its period the channels (several times over, so that short rows fill
// vectors). In memory order, a run is a plane of one channel. Everything that belongs to a channel comes as an array of
// one period.

typedef float Vector __attribute__((vector_size(64), aligned(4), may_alias));
constexpr int64_t Lane = 16, Wide = 2 * Lane;   // of a vector, and of what is summed side by side in registers
constexpr int64_t InFloat = 256;                 // terms summed in float32 before float64 takes over

INLINE Vector at(const float* p) { return *reinterpret_cast<const Vector*>(p); }

INLINE void add(double* sums, Vector v) {
    for (int k = 0; k < Lane; k++) sums[k] += v[k];
}

// first += Σ (x - shift), second += Σ (x - shift)²
VECTORISED void sumSquares(const float* x, int64_t count, int64_t period, const float* shift, double* first, double* second) {
    int64_t rows = count / period, even = period / Wide * Wide;
    for (int64_t k = 0; k < even; k += Wide) {
        Vector s0 = at(shift + k), s1 = at(shift + k + Lane);
        for (int64_t row = 0; row < rows;) {
            Vector f0 = {}, f1 = {}, g0 = {}, g1 = {};
            for (int64_t stop = std::min(rows, row + InFloat); row < stop; row++) {
                const float* p = x + row * period + k;
                Vector d0 = at(p) - s0, d1 = at(p + Lane) - s1;
                f0 += d0, f1 += d1, g0 += d0 * d0, g1 += d1 * d1;
            }
            add(first + k, f0), add(first + k + Lane, f1), add(second + k, g0), add(second + k + Lane, g1);
        }
    }
    for (int64_t row = 0; row <= rows; row++) {   // the last one is what is left of a period
        int64_t stop = row < rows ? period : count % period;
        for (int64_t k = row < rows ? even : 0; k < stop; k++) {
            float d = x[row * period + k] - shift[k];
            first[k] += d, second[k] += d * d;
        }
    }
}

// y = scale x + offset
VECTORISED void scaled(const float* x, int64_t count, int64_t period, const float* scale, const float* offset, float* __restrict y) {
    for (int64_t row = 0; row < count; row += period) {
        int64_t stop = std::min(period, count - row);
        for (int64_t k = 0; k < stop; k++) y[row + k] = x[row + k] * scale[k] + offset[k];
    }
}

// What a ReLU after y = scale x + offset lets through of the gradient dy.
template <bool Rectified, typename Number>
INLINE Number passed(Number dy, Number x, Number scale, Number offset) {
    return Rectified ? (x * scale + offset <= 0 ? Number{} : dy) : dy;
}

// first += Σ dy, second += Σ dy (x - mean)
template <bool Rectified>
INLINE void sumGradientsOf(
    const float* x, const float* dy, int64_t count, int64_t period, const float* scale, const float* offset, const float* mean,
    double* first, double* second
) {
    int64_t rows = count / period, even = period / Wide * Wide;
    for (int64_t k = 0; k < even; k += Wide) {
        Vector m0 = at(mean + k), m1 = at(mean + k + Lane);
        Vector a0 = at(scale + k), a1 = at(scale + k + Lane), b0 = at(offset + k), b1 = at(offset + k + Lane);
        for (int64_t row = 0; row < rows;) {
            Vector f0 = {}, f1 = {}, g0 = {}, g1 = {};
            for (int64_t stop = std::min(rows, row + InFloat); row < stop; row++) {
                int64_t p = row * period + k;
                Vector x0 = at(x + p), x1 = at(x + p + Lane);
                Vector d0 = passed<Rectified>(at(dy + p), x0, a0, b0), d1 = passed<Rectified>(at(dy + p + Lane), x1, a1, b1);
                f0 += d0, f1 += d1, g0 += d0 * (x0 - m0), g1 += d1 * (x1 - m1);
            }
            add(first + k, f0), add(first + k + Lane, f1), add(second + k, g0), add(second + k + Lane, g1);
        }
    }
    for (int64_t row = 0; row <= rows; row++) {
        int64_t stop = row < rows ? period : count % period;
        for (int64_t k = row < rows ? even : 0; k < stop; k++) {
            int64_t p = row * period + k;
            float d = passed<Rectified>(dy[p], x[p], scale[k], offset[k]);
            first[k] += d, second[k] += d * (x[p] - mean[k]);
        }
    }
}

VECTORISED void sumGradients(
    const float* x, const float* dy, int64_t count, int64_t period, const float* scale, const float* offset, const float* mean,
    bool rectified, double* first, double* second
) {
    if (rectified) sumGradientsOf<true>(x, dy, count, period, scale, offset, mean, first, second);
    else sumGradientsOf<false>(x, dy, count, period, scale, offset, mean, first, second);
}

// dx = scale dy + slope x + shift
VECTORISED void mixed(
    const float* x, const float* dy, int64_t count, int64_t period, const float* scale, const float* offset, const float* slope,
    const float* shift, bool rectified, float* __restrict dx
) {
    for (int64_t row = 0; row < count; row += period) {
        int64_t stop = std::min(period, count - row);
        const float *xs = x + row, *ds = dy + row;
        float* out = dx + row;
        if (rectified)
            for (int64_t k = 0; k < stop; k++)
                out[k] = passed<true>(ds[k], xs[k], scale[k], offset[k]) * scale[k] + xs[k] * slope[k] + shift[k];
        else
            for (int64_t k = 0; k < stop; k++) out[k] = ds[k] * scale[k] + xs[k] * slope[k] + shift[k];
    }
}

// ---- how a tensor is cut into runs -------------------------------------------------------------------------------------

struct Runs {
    static constexpr int64_t Enough = 8 * Wide;   // floats in a period, so that the loops over one run long
    int64_t channels, period, planes, pixels;
    bool channelsLast;

    explicit Runs(const at::Tensor& x) : channels(x.size(1)), planes(x.size(0)), pixels(x.numel() / (planes * channels)) {
        channelsLast = pixels == 1 || !x.is_contiguous();
        period = Enough;
        if (channelsLast) {
            int64_t whole = std::lcm(channels, Wide);
            period = whole > 32 * Enough ? channels : whole * std::max<int64_t>(1, Enough / whole);
        }
    }

    int64_t perChannel() const { return planes * pixels; }

    // A channel's numbers, repeated over periods: one for all runs, or one for each channel's planes.
    std::vector<float> tiled(const float* numbers) const {
        std::vector<float> tiles(channelsLast ? period : channels * period);
        for (size_t k = 0; k < tiles.size(); k++) tiles[k] = numbers[channelsLast ? k % channels : k / period];
        return tiles;
    }

    // body(first float, floats, where a tile begins, the thread) for all runs, on libtorch's number of threads.
    template <typename Body>
    void each(int threads, Body body) const {
        int64_t plane = channels * pixels, folds = period / channels;
#pragma omp parallel num_threads(threads)
        {
            int thread = threadOf();
            int64_t total = channelsLast ? (planes * pixels + folds - 1) / folds : planes * channels;
            int64_t begin = total * thread / threads, end = total * (thread + 1) / threads;
            if (channelsLast) {
                if (begin < end) body(begin * period, std::min(end * period, planes * plane) - begin * period, int64_t(0), thread);
            } else {
                for (int64_t run = begin; run < end; run++) body(run * pixels, pixels, run % channels * period, thread);
            }
        }
    }

    static int threadOf() {
#ifdef _OPENMP
        return omp_get_thread_num();
#else
        return 0;
#endif
    }

    int threads() const {
        constexpr int64_t worthwhile = 1 << 15;   // floats; libtorch's own loops split at as many
        return perChannel() * channels < worthwhile || at::in_parallel_region() ? 1 : at::get_num_threads();
    }

    // sum(run, floats, tile, first, second), of which each channel's sums come back: channels firsts, then channels seconds.
    template <typename Sum>
    std::vector<double> sums(Sum sum) const {
        int count = threads();
        int64_t tiles = channelsLast ? period : channels * period;
        std::vector<double> partial(2 * tiles * count), whole(2 * channels);
        each(count, [&](int64_t from, int64_t floats, int64_t tile, int thread) {
            double* mine = partial.data() + 2 * tiles * thread + tile;
            sum(from, floats, tile, mine, mine + tiles);
        });
        for (size_t k = 0; k < partial.size(); k++) {
            int64_t place = k % tiles, channel = channelsLast ? place % channels : place / period;
            whole[(k / tiles % 2) * channels + channel] += partial[k];
        }
        return whole;
    }
};

at::Tensor scaledBy(const Runs& runs, const at::Tensor& x, const float* scale, const float* offset) {
    auto scales = runs.tiled(scale), offsets = runs.tiled(offset);
    auto y = at::empty_like(x);
    const float* values = x.data_ptr<float>();
    float* out = y.data_ptr<float>();
    runs.each(runs.threads(), [&](int64_t from, int64_t floats, int64_t tile, int) {
        scaled(values + from, floats, runs.period, scales.data() + tile, offsets.data() + tile, out + from);
    });
    return y;
}

at::MemoryFormat formatOf(const at::Tensor& x) { return x.suggest_memory_format(); }

bool isDense(const at::Tensor& x) { return x.is_contiguous() || x.is_contiguous(formatOf(x)); }

bool isVector(const at::Tensor& t, int64_t size) {
    return t.defined() && t.device().is_cpu() && t.scalar_type() == at::kFloat && t.is_contiguous() && t.numel() == size;
}

// ---- forward and backward ----------------------------------------------------------------------------------------------

struct Running {
    at::Tensor mean, variance;
    bool training;
    double momentum, eps;
};

struct BatchNorm : torch::autograd::Function<BatchNorm> {
    static at::Tensor forward(AutogradContext* ctx, at::Tensor x, at::Tensor weight, at::Tensor bias, const Running* running) {
        Runs runs(x);
        int64_t channels = runs.channels;
        double n = static_cast<double>(runs.perChannel());
        const float* values = x.data_ptr<float>();

        std::vector<double> means(channels), variances(channels);
        if (running->training) {
            // Sums of squares keep their digits when they are taken around something near the mean: some of the first values.
            auto near = firstMeans(values, runs);
            auto shift = runs.tiled(near.data());
            auto sums = runs.sums([&](int64_t from, int64_t floats, int64_t tile, double* first, double* second) {
                sumSquares(values + from, floats, runs.period, shift.data() + tile, first, second);
            });
            for (int64_t c = 0; c < channels; c++) {
                double off = sums[c] / n, squares = std::max(0.0, sums[channels + c] - n * off * off);
                means[c] = near[c] + off, variances[c] = squares / n;
                fold(running->mean, c, means[c], running->momentum);
                fold(running->variance, c, squares / (n - 1), running->momentum);
            }
        } else {
            std::copy_n(running->mean.data_ptr<float>(), channels, means.begin());
            std::copy_n(running->variance.data_ptr<float>(), channels, variances.begin());
        }
        auto numbers = at::empty({4, channels}, weight.options().requires_grad(false));   // mean, 1/√(variance + ε), scale, offset
        float *mean = numbers.data_ptr<float>(), *inverse = mean + channels, *scale = inverse + channels, *offset = scale + channels;
        const float *gamma = weight.data_ptr<float>(), *beta = bias.data_ptr<float>();
        for (int64_t c = 0; c < channels; c++) {
            double deviation = 1 / std::sqrt(variances[c] + running->eps);
            mean[c] = means[c], inverse[c] = deviation;
            scale[c] = gamma[c] * deviation, offset[c] = beta[c] - means[c] * gamma[c] * deviation;
        }
        ctx->save_for_backward({x, weight, numbers});
        ctx->saved_data["training"] = running->training;
        ctx->saved_data["eps"] = running->eps;
        return scaledBy(runs, x, scale, offset);
    }

    static variable_list backward(AutogradContext* ctx, variable_list gradients) {
        auto saved = ctx->get_saved_variables();
        auto &x = saved[0], &weight = saved[1], &numbers = saved[2];
        bool rectified = ctx->saved_data.count("rectified") != 0;
        if (!gradients[0].defined()) return {{}, {}, {}, {}};
        if (at::GradMode::is_enabled()) return differentiable(ctx, gradients[0], x, weight, numbers, rectified);

        auto dy = gradients[0].contiguous(formatOf(x));
        if (x.is_contiguous() && !dy.is_contiguous()) dy = dy.contiguous();
        Runs runs(x);
        int64_t channels = runs.channels;
        double n = static_cast<double>(runs.perChannel());
        const float *values = x.data_ptr<float>(), *slopes = dy.data_ptr<float>();
        const float *mean = numbers.data_ptr<float>(), *inverse = mean + channels, *scale = inverse + channels, *offset = scale + channels;
        auto means = runs.tiled(mean), scales = runs.tiled(scale), offsets = runs.tiled(offset);
        auto sums = runs.sums([&](int64_t from, int64_t floats, int64_t tile, double* first, double* second) {
            sumGradients(values + from, slopes + from, floats, runs.period, scales.data() + tile, offsets.data() + tile,
                         means.data() + tile, rectified, first, second);
        });
        // ∂/∂x = scale (dy - Σ dy / n - x̂ Σ dy x̂ / n), with x̂ = (x - mean) inverse; but scale dy where x has no part in the statistics
        bool training = ctx->saved_data["training"].toBool();
        auto dWeight = at::empty_like(weight), dBias = at::empty_like(weight);
        std::vector<float> along(channels), constant(channels);
        for (int64_t c = 0; c < channels; c++) {
            double product = sums[channels + c] * inverse[c];
            dWeight.data_ptr<float>()[c] = product;
            dBias.data_ptr<float>()[c] = sums[c];
            if (!training) continue;
            double slope = -double(scale[c]) * inverse[c] * product / n;
            along[c] = slope, constant[c] = -double(scale[c]) * sums[c] / n - slope * mean[c];
        }
        auto alongs = runs.tiled(along.data()), constants = runs.tiled(constant.data());
        auto dx = at::empty_like(x);
        float* out = dx.data_ptr<float>();
        runs.each(runs.threads(), [&](int64_t from, int64_t floats, int64_t tile, int) {
            mixed(values + from, slopes + from, floats, runs.period, scales.data() + tile, offsets.data() + tile,
                  alongs.data() + tile, constants.data() + tile, rectified, out + from);
        });
        return {dx, dWeight, dBias, {}};
    }

private:
    // For gradients of gradients: in operators that autograd knows.
    static variable_list differentiable(AutogradContext* ctx, at::Tensor dy, const at::Tensor& x, const at::Tensor& weight,
                                        const at::Tensor& numbers, bool rectified) {
        if (rectified) {
            std::vector<int64_t> shape(x.dim(), 1);
            shape[1] = x.size(1);
            dy = dy * (x.detach() * numbers[2].view(shape) + numbers[3].view(shape)).le(0).logical_not();
        }
        bool training = ctx->saved_data["training"].toBool();
        double eps = ctx->saved_data["eps"].toDouble();
        auto [dx, dWeight, dBias] = at::native_batch_norm_backward(
            dy, x, weight, numbers[0], numbers[1].pow(-2) - eps, numbers[0], numbers[1], training, eps, {true, true, true});
        return {dx, dWeight, dBias, {}};
    }

    static std::vector<float> firstMeans(const float* values, const Runs& runs) {
        std::vector<float> means(runs.channels);
        int64_t count = std::min<int64_t>(16, runs.channelsLast ? runs.perChannel() : runs.pixels);
        for (int64_t c = 0; c < runs.channels; c++) {
            for (int64_t k = 0; k < count; k++) means[c] += values[runs.channelsLast ? k * runs.channels + c : c * runs.pixels + k];
            means[c] /= count;
        }
        return means;
    }

    static void fold(const at::Tensor& running, int64_t channel, double value, double momentum) {
        if (!running.defined()) return;
        float& number = running.data_ptr<float>()[channel];
        number = (1 - momentum) * number + momentum * value;
    }
};

}  // namespace

bool normalises(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& runningMean,
                const at::Tensor& runningVariance, bool training) {
    if (!training && !(runningMean.defined() && runningVariance.defined())) return false;
    if (!x.defined() || !x.device().is_cpu() || x.scalar_type() != at::kFloat || x.dim() < 2 || x.numel() == 0) return false;
    int64_t channels = x.size(1);
    return isDense(x) && (x.numel() > channels || !training) && isVector(weight, channels) && isVector(bias, channels)
        && (!runningMean.defined() || isVector(runningMean, channels))
        && (!runningVariance.defined() || isVector(runningVariance, channels));
}

at::Tensor batchNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& runningMean,
                     const at::Tensor& runningVariance, bool training, double momentum, double eps) {
    Running running{runningMean, runningVariance, training, momentum, eps};
    return BatchNorm::apply(x, weight, bias, &running);
}

bool rectifies(const at::Tensor& t) {
    // Whoever else derives something from t holds on to its node; whoever keeps its gradient has a hook on it.
    auto* meta = torch::autograd::impl::get_autograd_meta(t);
    if (!meta || meta->is_view_ || meta->grad_fn_.use_count() != 1 || t._version() != 0 || t.retains_grad() || !at::GradMode::is_enabled())
        return false;
    auto* node = dynamic_cast<torch::autograd::CppNode<BatchNorm>*>(meta->grad_fn_.get());
    if (!node || !torch::autograd::impl::hooks(t).empty()) return false;
    {
        at::NoGradGuard quietly;
        at::clamp_min_(const_cast<at::Tensor&>(t), 0);
    }
    node->ctx_.saved_data["rectified"] = true;
    return true;
}

}  // namespace boxed
