// Batch normalisation for float32 on the CPU: the same numbers as libtorch's operator in fewer passes over memory. Training
// reads x once for both statistics, and a ReLU in place on the result costs the backward pass nothing.
#pragma once

#include <ATen/core/Tensor.h>

namespace boxed {

// Whether batchNorm can take these; else libtorch's operator does.
bool normalises(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& runningMean,
                const at::Tensor& runningVariance, bool training);

// γ (x - mean) / √(variance + ε) + β a channel. Training takes the batch's statistics, and folds them into the running ones
// if there are any; otherwise the running ones are taken, and must be there. x: N×C×… in memory order or channels last.
at::Tensor batchNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& runningMean,
                     const at::Tensor& runningVariance, bool training, double momentum, double eps);

// max(0, t) in place, if t is what batchNorm just made and nothing else is derived from it: then the gradient's zeros are
// found in the backward pass of the normalisation, from x, instead of in a pass of their own. False: nothing was done.
bool rectifies(const at::Tensor& t);

}  // namespace boxed
