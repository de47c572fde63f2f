using System.Numerics;
using TorchSharp.Interop;

namespace TorchSharp;

// C# operators, by element.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op rsubScalar = new("aten::rsub", "Scalar");
        private static readonly Op scalarTensor = new("aten::scalar_tensor");
        private static readonly Op equalOp = new("aten::equal");

        public static Tensor operator -(Tensor tensor) => tensor.neg();

        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        public static Tensor operator +(Tensor left, int right) => addScalar.Call(left, right);

        public static Tensor operator +(Tensor left, long right) => addScalar.Call(left, right);

        public static Tensor operator +(Tensor left, float right) => addScalar.Call(left, (double)right);

        public static Tensor operator +(Tensor left, double right) => addScalar.Call(left, right);

        public static Tensor operator +(Scalar left, Tensor right) => right + left;

        public static Tensor operator +(int left, Tensor right) => right + left;

        public static Tensor operator +(long left, Tensor right) => right + left;

        public static Tensor operator +(float left, Tensor right) => right + left;

        public static Tensor operator +(double left, Tensor right) => right + left;

        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        public static Tensor operator -(Tensor left, int right) => subScalar.Call(left, right);

        public static Tensor operator -(Tensor left, long right) => subScalar.Call(left, right);

        public static Tensor operator -(Tensor left, float right) => subScalar.Call(left, (double)right);

        public static Tensor operator -(Tensor left, double right) => subScalar.Call(left, right);

        public static Tensor operator -(Scalar left, Tensor right) => rsubScalar.Call(right, left);

        public static Tensor operator -(int left, Tensor right) => rsubScalar.Call(right, left);

        public static Tensor operator -(long left, Tensor right) => rsubScalar.Call(right, left);

        public static Tensor operator -(float left, Tensor right) => rsubScalar.Call(right, (double)left);

        public static Tensor operator -(double left, Tensor right) => rsubScalar.Call(right, left);

        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        public static Tensor operator *(Tensor left, int right) => mulScalar.Call(left, right);

        public static Tensor operator *(Tensor left, long right) => mulScalar.Call(left, right);

        public static Tensor operator *(Tensor left, float right) => mulScalar.Call(left, (double)right);

        public static Tensor operator *(Tensor left, double right) => mulScalar.Call(left, right);

        public static Tensor operator *(Scalar left, Tensor right) => right * left;

        public static Tensor operator *(int left, Tensor right) => right * left;

        public static Tensor operator *(long left, Tensor right) => right * left;

        public static Tensor operator *(float left, Tensor right) => right * left;

        public static Tensor operator *(double left, Tensor right) => right * left;

        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        public static Tensor operator /(Tensor left, int right) => divScalar.Call(left, right);

        public static Tensor operator /(Tensor left, long right) => divScalar.Call(left, right);

        public static Tensor operator /(Tensor left, float right) => divScalar.Call(left, (double)right);

        public static Tensor operator /(Tensor left, double right) => divScalar.Call(left, right);

        public static Tensor operator /(Scalar left, Tensor right)
        {
            using var inverse = right.reciprocal();
            return inverse * left;
        }

        public static Tensor operator /(int left, Tensor right)
        {
            using var inverse = right.reciprocal();
            return inverse * left;
        }

        public static Tensor operator /(long left, Tensor right)
        {
            using var inverse = right.reciprocal();
            return inverse * left;
        }

        public static Tensor operator /(float left, Tensor right)
        {
            using var inverse = right.reciprocal();
            return inverse * left;
        }

        public static Tensor operator /(double left, Tensor right)
        {
            using var inverse = right.reciprocal();
            return inverse * left;
        }

        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);

        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);

        public static Tensor operator %(Tensor left, int right) => remainderScalar.Call(left, right);

        public static Tensor operator %(Tensor left, long right) => remainderScalar.Call(left, right);

        public static Tensor operator %(Tensor left, float right) => remainderScalar.Call(left, (double)right);

        public static Tensor operator %(Tensor left, double right) => remainderScalar.Call(left, right);

        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);

        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);

        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);

        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);

        public static explicit operator float(Tensor value) => value.ToSingle();

        public static explicit operator double(Tensor value) => value.ToDouble();

        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        public static explicit operator byte(Tensor value) => value.ToByte();

        public static explicit operator short(Tensor value) => value.ToInt16();

        public static explicit operator int(Tensor value) => value.ToInt32();

        public static explicit operator long(Tensor value) => value.ToInt64();

        public static explicit operator bool(Tensor value) => value.ToBoolean();

        public static implicit operator Tensor(byte value) => tensor(value);

        public static implicit operator Tensor(sbyte value) => tensor(value);

        public static implicit operator Tensor(short value) => tensor(value);

        public static implicit operator Tensor(int value) => tensor(value);

        public static implicit operator Tensor(long value) => tensor(value);

        public static implicit operator Tensor(float value) => tensor(value);

        public static implicit operator Tensor(double value) => tensor(value);

        public static implicit operator Tensor(bool value) => tensor(value);

        public static implicit operator Tensor((float, float) value) => tensor(value);

        public static implicit operator Tensor(Complex value) => tensor(value);

        public static implicit operator Tensor(byte[] value) => tensor(value);

        public static implicit operator Tensor(sbyte[] value) => tensor(value);

        public static implicit operator Tensor(short[] value) => tensor(value);

        public static implicit operator Tensor(int[] value) => tensor(value);

        public static implicit operator Tensor(long[] value) => tensor(value);

        public static implicit operator Tensor(float[] value) => tensor(value);

        public static implicit operator Tensor(double[] value) => tensor(value);

        public static implicit operator Tensor(bool[] value) => tensor(value);

        public static implicit operator Tensor((float, float)[] value) => tensor(value);

        public static implicit operator Tensor(Complex[] value) => tensor(value);

        /// <summary>There for the compiler, which then finds the conversion it should; never called.</summary>
        public static implicit operator Tensor(Scalar scalar) =>
            throw new InvalidOperationException("Should not be called.");

        /// <summary>By element, as == is: whether two variables hold one tensor is ReferenceEquals.</summary>
        public override bool Equals(object? obj) =>
            obj is Tensor other && (ReferenceEquals(this, other) || Equals(other));

        public bool Equals(Tensor target) => equalOp.CallBool(this, target);

        public override int GetHashCode() => base.GetHashCode();
    }
}
