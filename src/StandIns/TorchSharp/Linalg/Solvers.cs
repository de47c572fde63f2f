using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        private static readonly Op ldlSolve = new("aten::linalg_ldl_solve");
        private static readonly Op lstsqOp = new("aten::linalg_lstsq");
        private static readonly Op luSolve = new("aten::linalg_lu_solve");
        private static readonly Op luSolveInto = new("aten::linalg_lu_solve", "out");
        private static readonly Op solveOp = new("aten::linalg_solve");
        private static readonly Op solveEx = new("aten::linalg_solve_ex");
        private static readonly Op solveTriangular = new("aten::linalg_solve_triangular");
        private static readonly Op solveTriangularInto = new("aten::linalg_solve_triangular", "out");
        private static readonly Op tensorsolveOp = new("aten::linalg_tensorsolve");

        /// <summary>X with A X = B, or X A = B from the right.</summary>
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => solveOp.Call(A, B, left);

        public static (Tensor result, Tensor info) solve_ex(
            Tensor A,
            Tensor B,
            bool left = true,
            bool check_errors = false
        ) => solveEx.Call2(A, B, left, check_errors);

        public static Tensor solve_triangular(
            Tensor A,
            Tensor B,
            bool upper,
            bool left = true,
            bool unitriangular = false,
            Tensor? @out = null
        ) =>
            @out is null
                ? solveTriangular.Call(A, B, upper, left, unitriangular)
                : solveTriangularInto.Call(A, B, upper, left, unitriangular, @out);

        /// <summary>X that minimises ‖A X - B‖, the residuals, the rank and the singular values.</summary>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(
            Tensor input,
            Tensor other
        ) => lstsqOp.Call4(input, other);

        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(
            Tensor input,
            Tensor other,
            double rcond
        ) => lstsqOp.Call4(input, other, rcond);

        public static Tensor lu_solve(
            Tensor LU,
            Tensor pivots,
            Tensor B,
            bool left = true,
            bool adjoint = false,
            Tensor? @out = null
        ) =>
            @out is null
                ? luSolve.Call(LU, pivots, B, left, adjoint)
                : luSolveInto.Call(LU, pivots, B, left, adjoint, @out);

        public static Tensor ldl_solve(Tensor LD, Tensor pivots, Tensor B, bool hermitian = false) =>
            ldlSolve.Call(LD, pivots, B, hermitian);

        public static Tensor tensorsolve(Tensor A, Tensor B, long[] dims) => tensorsolveOp.Call(A, B, dims);
    }
}
