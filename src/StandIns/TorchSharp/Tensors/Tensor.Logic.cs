using TorchSharp.Interop;

namespace TorchSharp;

// Logic and bits.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op logicalAndOp = new("aten::logical_and");
        private static readonly Op logicalAndInplace = new("aten::logical_and_");

        public Tensor logical_and(Tensor other) => logicalAndOp.Call(this, other);

        public Tensor logical_and_(Tensor other) => logicalAndInplace.CallOn(this, other);

        private static readonly Op logicalOrOp = new("aten::logical_or");
        private static readonly Op logicalOrInplace = new("aten::logical_or_");

        public Tensor logical_or(Tensor other) => logicalOrOp.Call(this, other);

        public Tensor logical_or_(Tensor other) => logicalOrInplace.CallOn(this, other);

        private static readonly Op logicalXorOp = new("aten::logical_xor");
        private static readonly Op logicalXorInplace = new("aten::logical_xor_");

        public Tensor logical_xor(Tensor other) => logicalXorOp.Call(this, other);

        public Tensor logical_xor_(Tensor other) => logicalXorInplace.CallOn(this, other);

        private static readonly Op logicalNotOp = new("aten::logical_not");
        private static readonly Op logicalNotInplace = new("aten::logical_not_");

        public Tensor logical_not() => logicalNotOp.Call(this);

        public Tensor logical_not_() => logicalNotInplace.CallOn(this);

        private static readonly Op bitwiseAndOp = new("aten::bitwise_and", "Tensor");
        private static readonly Op bitwiseAndInplace = new("aten::bitwise_and_", "Tensor");

        public Tensor bitwise_and(Tensor other) => bitwiseAndOp.Call(this, other);

        public Tensor bitwise_and_(Tensor other) => bitwiseAndInplace.CallOn(this, other);

        private static readonly Op bitwiseOrOp = new("aten::bitwise_or", "Tensor");
        private static readonly Op bitwiseOrInplace = new("aten::bitwise_or_", "Tensor");

        public Tensor bitwise_or(Tensor other) => bitwiseOrOp.Call(this, other);

        public Tensor bitwise_or_(Tensor other) => bitwiseOrInplace.CallOn(this, other);

        private static readonly Op bitwiseXorOp = new("aten::bitwise_xor", "Tensor");
        private static readonly Op bitwiseXorInplace = new("aten::bitwise_xor_", "Tensor");

        public Tensor bitwise_xor(Tensor other) => bitwiseXorOp.Call(this, other);

        public Tensor bitwise_xor_(Tensor other) => bitwiseXorInplace.CallOn(this, other);

        private static readonly Op bitwiseNotOp = new("aten::bitwise_not");
        private static readonly Op bitwiseNotInplace = new("aten::bitwise_not_");

        public Tensor bitwise_not() => bitwiseNotOp.Call(this);

        public Tensor bitwise_not_() => bitwiseNotInplace.CallOn(this);

        private static readonly Op bitwiseLeftShiftOp = new("aten::bitwise_left_shift", "Tensor");
        private static readonly Op bitwiseLeftShiftInplace = new("aten::bitwise_left_shift_", "Tensor");

        public Tensor bitwise_left_shift(Tensor other) => bitwiseLeftShiftOp.Call(this, other);

        public Tensor bitwise_left_shift_(Tensor other) => bitwiseLeftShiftInplace.CallOn(this, other);

        private static readonly Op bitwiseRightShiftOp = new("aten::bitwise_right_shift", "Tensor");
        private static readonly Op bitwiseRightShiftInplace = new("aten::bitwise_right_shift_", "Tensor");

        public Tensor bitwise_right_shift(Tensor other) => bitwiseRightShiftOp.Call(this, other);

        public Tensor bitwise_right_shift_(Tensor other) => bitwiseRightShiftInplace.CallOn(this, other);
    }
}
