using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class ComplexTests
{
    private static readonly Area area = new("complex")
    {
        ["complex"] = [x => complex(x[0], x[1])],
        ["polar"] = [x => polar(x[0], x[1])],
        ["conj"] = [x => complex(x[0], x[1]).conj(), x => conj(complex(x[0], x[1]))],
        ["conj_physical"] =
        [
            x => complex(x[0], x[1]).conj_physical(),
            x => complex(x[0], x[1]).clone().conj_physical_(),
            x => conj_physical(complex(x[0], x[1])),
            x => conj_physical_(complex(x[0], x[1]).clone()),
        ],
        ["resolve_conj"] = [x => complex(x[0], x[1]).resolve_conj(), x => resolve_conj(complex(x[0], x[1]))],
        ["resolve_neg"] = [x => complex(x[0], x[1]).resolve_neg(), x => resolve_neg(complex(x[0], x[1]))],
        ["real and imag"] =
        [
            x => (complex(x[0], x[1]).real, complex(x[0], x[1]).imag),
            x => (real(complex(x[0], x[1])), imag(complex(x[0], x[1]))),
        ],
        ["view_as_real"] = [x => complex(x[0], x[1]).view_as_real(), x => view_as_real(complex(x[0], x[1]))],
        ["kinds"] =
        [
            x =>
                (
                    x[0].is_complex(),
                    complex(x[0], x[1]).is_complex(),
                    complex(x[0], x[1]).conj().is_conj(),
                    x[0].is_neg()
                ),
            x => (is_complex(x[0]), is_complex(complex(x[0], x[1])), is_conj(complex(x[0], x[1]).conj()), is_neg(x[0])),
        ],
        ["angle, complex"] = [x => (complex(x[0], x[1]).angle(), complex(x[0], x[1]).abs())],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}
