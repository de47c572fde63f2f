using TorchSharp.Interop;

namespace TorchSharp;

// Filled with, or drawn by, random numbers.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op uniformInplace = new("aten::uniform_");

        public Tensor uniform_(double from, double to, Generator? generator = null) =>
            uniformInplace.CallOn(this, from, to, generator);

        private static readonly Op normalInplace = new("aten::normal_");

        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            normalInplace.CallOn(this, mean, std, generator);

        private static readonly Op logNormalInplace = new("aten::log_normal_");

        public Tensor log_normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            logNormalInplace.CallOn(this, mean, std, generator);

        private static readonly Op exponentialInplace = new("aten::exponential_");

        public Tensor exponential_(double lambda = 1, Generator? generator = null) =>
            exponentialInplace.CallOn(this, lambda, generator);

        private static readonly Op cauchyInplace = new("aten::cauchy_");

        public Tensor cauchy_(double median = 0, double sigma = 1, Generator? generator = null) =>
            cauchyInplace.CallOn(this, median, sigma, generator);

        private static readonly Op geometricInplace = new("aten::geometric_");

        public Tensor geometric_(double p, Generator? generator = null) => geometricInplace.CallOn(this, p, generator);

        private static readonly Op randomFrom = new("aten::random_", "from");

        public Tensor random_(double from, double to, Generator? generator = null) =>
            randomFrom.CallOn(this, (long)from, (long)to, generator);

        private static readonly Op bernoulliOp = new("aten::bernoulli");
        private static readonly Op bernoulliFloatInplace = new("aten::bernoulli_", "float");
        private static readonly Op bernoulliTensorInplace = new("aten::bernoulli_", "Tensor");

        public Tensor bernoulli(Generator? generator = null) => bernoulliOp.Call(this, generator);

        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) =>
            bernoulliFloatInplace.CallOn(this, p, generator);

        public Tensor bernoulli_(Tensor p, Generator? generator = null) =>
            bernoulliTensorInplace.CallOn(this, p, generator);

        private static readonly Op binomialOp = new("aten::binomial");

        public Tensor binomial(Tensor prob, Generator? generator = null) => binomialOp.Call(this, prob, generator);

        private static readonly Op poissonOp = new("aten::poisson");

        public Tensor poisson(Generator? generator = null) => poissonOp.Call(this, generator);

        private static readonly Op multinomialOp = new("aten::multinomial");

        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            multinomialOp.Call(this, num_samples, replacement, generator);
    }
}
