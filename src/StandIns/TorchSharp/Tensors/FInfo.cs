namespace TorchSharp;

public static partial class torch
{
    public static FInfo finfo() => finfo(defaultType);

    /// <summary>The range and the fineness of a floating-point type; of a complex one, of its parts.</summary>
    public static FInfo finfo(ScalarType dtype) =>
        dtype switch
        {
            ScalarType.BFloat16 => new FInfo(16, 0.0078125, 3.3895313892515355e+38, 1.1754943508222875e-38, 0.01),
            ScalarType.Float16 => new FInfo(16, 0.0009765625, 65504, 6.103515625e-05, 0.001),
            ScalarType.Float32 or ScalarType.ComplexFloat32 => new FInfo(
                32,
                1.1920928955078125e-07,
                float.MaxValue,
                1.1754943508222875e-38,
                1e-06
            ),
            ScalarType.Float64 or ScalarType.ComplexFloat64 => new FInfo(
                64,
                2.220446049250313e-16,
                double.MaxValue,
                2.2250738585072014e-308,
                1e-15
            ),
            _ => throw new ArgumentException("'dtype' must be floating point or complex"),
        };

    public struct FInfo
    {
        public int bits;
        public double eps;
        public double max;
        public double min;
        public double tiny;
        public double smallest_normal;
        public double resolution;

        internal FInfo(int bits, double eps, double max, double tiny, double resolution)
        {
            this.bits = bits;
            this.eps = eps;
            this.max = max;
            min = -max;
            this.tiny = smallest_normal = tiny;
            this.resolution = resolution;
        }
    }
}
