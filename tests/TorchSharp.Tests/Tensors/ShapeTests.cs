using TorchSharp.Tests.Reference;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public sealed class ShapeTests
{
    private static readonly Area area = new("shape")
    {
        ["view"] = [x => x[0].view(4, 6), x => x[0].view(-1, 6), x => x[0].reshape(4, 6), x => reshape(x[0], 4, 6)],
        ["view_as"] = [x => x[0].view_as(x[1])],
        ["flatten"] = [x => x[0].flatten(), x => flatten(x[0])],
        ["flatten, dims"] = [x => x[0].flatten(1, 2), x => flatten(x[0], 1, 2)],
        ["ravel"] = [x => x[0].ravel(), x => ravel(x[0])],
        ["unflatten"] =
        [
            x => x[0].unflatten(1, 2, 2),
            x => x[0].unflatten(1, (Size)(2L, 2L)),
            x => unflatten(x[0], 1, 2, 2),
            x => unflatten(x[0], 1, (Size)(2L, 2L)),
        ],
        ["squeeze"] =
        [
            x => x[0].squeeze(),
            x => squeeze(x[0]),
            x => x[0].clone().squeeze_(),
            x => squeeze_(x[0].clone()),
        ],
        ["squeeze, dim"] =
        [
            x => x[0].squeeze(1),
            x => squeeze(x[0], 1),
            x => x[0].clone().squeeze_(1),
            x => squeeze_(x[0].clone(), 1),
        ],
        ["unsqueeze"] =
        [
            x => x[0].unsqueeze(1),
            x => unsqueeze(x[0], 1),
            x => x[0].clone().unsqueeze_(1),
            x => unsqueeze_(x[0].clone(), 1),
        ],
        ["expand"] =
        [
            x => x[0].expand(2, 3, 4),
            x => x[0].expand([2, 3, 4]),
            x => x[0].expand(stackalloc long[] { 2, 3, 4 }),
            x => x[0].expand(new Size((2L, 3L, 4L))),
            x => x[0].broadcast_to(2, 3, 4),
            x => broadcast_to(x[0], 2, 3, 4),
        ],
        ["expand_as"] = [x => x[0].expand_as(x[1])],
        ["transpose"] =
        [
            x => x[0].transpose(0, 2),
            x => transpose(x[0], 0, 2),
            x => x[0].swapaxes(0, 2),
            x => swapaxes(x[0], 0, 2),
            x => x[0].swapdims(0, 2),
            x => swapdims(x[0], 0, 2),
            x => x[0].clone().transpose_(0, 2),
        ],
        ["t"] = [x => x[0].t(), x => t(x[0]), x => x[0].T, x => x[0].mT, x => x[0].H, x => x[0].mH],
        ["adjoint"] = [x => x[0].adjoint(), x => adjoint(x[0])],
        ["T"] =
        [
            x => x[0].T,
            x => x[0].permute(2, 1, 0),
            x => x[0].permute(new List<long> { 2, 1, 0 }),
            x => permute(x[0], 2, 1, 0),
        ],
        ["movedim"] =
        [
            x => x[0].movedim([0, 1], [2, 0]),
            x => x[0].moveaxis([0, 1], [2, 0]),
            x => movedim(x[0], [0, 1], [2, 0]),
            x => moveaxis(x[0], [0, 1], [2, 0]),
            x => moveaxis(x[0], (0, 1), (2, 0)),
        ],
        ["movedim, one"] =
        [
            x => movedim(x[0], 0, 2),
            x => moveaxis(x[0], 0, 2),
            x => moveaxis(x[0], (0, 1, 2), (2, 0, 1)),
        ],
        ["moveaxis, four"] = [x => moveaxis(x[0], (0, 1, 2, 3), (3, 2, 1, 0))],
        ["contiguous"] =
        [
            x => x[0].t().contiguous(),
            x => x[0].t().clone(),
            x => clone(x[0].t()),
            x => x[0].t().alias(),
        ],
        ["detach"] = [x => x[0].detach(), x => x[0].clone().detach_()],
        ["narrow"] = [x => x[0].narrow(1, 1, 2), x => narrow(x[0], 1, 1, 2)],
        ["select"] = [x => x[0].select(1, 2), x => select(x[0], 1, 2)],
        ["slice"] = [x => x[0].slice(1, 1, 4, 2)],
        ["unfold"] = [x => x[0].unfold(1, 2, 1)],
        ["as_strided"] = [x => x[0].as_strided([2, 2], [1, 2], 1)],
        ["diagonal"] = [x => x[0].diagonal(1), x => diagonal(x[0], 1)],
        ["diag"] = [x => x[0].diag(1), x => diag(x[0], 1)],
        ["diag, of a matrix"] = [x => x[0].diag(), x => diag(x[0])],
        ["diag_embed"] = [x => x[0].diag_embed(1), x => diag_embed(x[0], 1)],
        ["diagflat"] = [x => x[0].diagflat(1), x => diagflat(x[0], 1)],
        ["tril"] = [x => x[0].tril(1), x => tril(x[0], 1), x => x[0].clone().tril_(1), x => tril_(x[0].clone(), 1)],
        ["triu"] = [x => x[0].triu(1), x => triu(x[0], 1), x => x[0].clone().triu_(1), x => triu_(x[0].clone(), 1)],
        ["flip"] = [x => x[0].flip(0, 1), x => flip(x[0], 0, 1)],
        ["fliplr"] = [x => x[0].fliplr(), x => fliplr(x[0])],
        ["flipud"] = [x => x[0].flipud(), x => flipud(x[0])],
        ["roll"] =
        [
            x => x[0].roll(1),
            x => x[0].roll(new long[] { 1 }),
            x => roll(x[0], 1),
            x => roll(x[0], new long[] { 1 }),
        ],
        ["roll, dim"] =
        [
            x => x[0].roll(2, 1),
            x => x[0].roll([2], [1]),
            x => x[0].roll(stackalloc long[] { 2 }, stackalloc long[] { 1 }),
            x => roll(x[0], 2, 1),
            x => roll(x[0], [2], [1]),
            x => roll(x[0], stackalloc long[] { 2 }, stackalloc long[] { 1 }),
        ],
        ["roll, dims"] = [x => x[0].roll((1, 2), (0, 1)), x => roll(x[0], (1, 2), (0, 1))],
        ["roll, three dims"] = [x => x[0].roll((1, 2, 1), (0, 1, 2)), x => roll(x[0], (1, 2, 1), (0, 1, 2))],
        ["rot90"] = [x => x[0].rot90(), x => rot90(x[0])],
        ["rot90, dims"] = [x => x[0].rot90(2, (0, 2)), x => rot90(x[0], 2, (0, 2))],
        ["repeat"] = [x => x[0].repeat(2, 2)],
        ["tile"] = [x => x[0].tile([2, 2]), x => tile(x[0], [2, 2])],
        ["repeat_interleave"] = [x => x[0].repeat_interleave(2), x => repeat_interleave(x[0], 2)],
        ["repeat_interleave, each"] = [x => x[0].repeat_interleave(x[1], 0), x => repeat_interleave(x[0], x[1], 0)],
        ["atleast_1d"] = [x => x[0].atleast_1d(), x => atleast_1d(x[0])],
        ["atleast_2d"] = [x => x[0].atleast_2d(), x => atleast_2d(x[0])],
        ["atleast_3d"] = [x => x[0].atleast_3d(), x => atleast_3d(x[0])],
        ["channel_shuffle"] = [x => x[0].channel_shuffle(2)],
        ["view_as_complex"] = [x => x[0].view_as_complex(), x => view_as_complex(x[0])],
        ["numel"] =
        [
            x => (x[0].numel(), x[0].dim(), x[0].size(1), x[0].stride(0)),
            x => (numel(x[0]), x[0].ndim, x[0].size()[1], x[0].stride()[0]),
            x => (x[0].NumberOfElements, x[0].Dimensions, x[0].shape[1], x[0].stride(-3)),
        ],
    };

    public static TheoryData<string, string> Cases => area.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string name, string dtype) => area.Check(name, dtype);
}
