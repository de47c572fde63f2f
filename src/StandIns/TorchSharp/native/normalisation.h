// Batch normalisation for float32 on the CPU: the same numbers as libtorch's operator in fewer passes over memory. Training
// reads x once for both statistics, and a ReLU in place on the result costs the backward pass nothing.
#pragma once

#include <ATen/core/Tensor.h>

namespace boxed {

// Whether batchNorm can take these; else libtorch's operator does.
bool normalises(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& runningMean,
                const at::Tensor& runningVariance);

// γ (x - mean) / √(variance + ε) + β a channel, with the batch's statistics, which are folded into the running ones if
// there are any. x: N×C×… in memory order or channels last.
at::Tensor batchNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& runningMean,
                     const at::Tensor& runningVariance, double momentum, double eps);

// The same with the running statistics, of which there must be both. Autograd does not see it.
at::Tensor batchNormAsLearnt(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& runningMean,
                             const at::Tensor& runningVariance, double eps);

// max(0, t) in place, if t is what batchNorm just made and nothing else is derived from it: then the gradient's zeros are
// found in the backward pass of the normalisation, from x, instead of in a pass of their own. False: nothing was done.
bool rectifies(const at::Tensor& t);

}  // namespace boxed
