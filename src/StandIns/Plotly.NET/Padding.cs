namespace Plotly.NET;

public sealed class Padding : DynamicObj.DynamicObj
{
    public static Padding init(
        FSharpOption<int>? B = null,
        FSharpOption<int>? L = null,
        FSharpOption<int>? R = null,
        FSharpOption<int>? T = null
    ) => new Padding().Set(B).Set(L).Set(R).Set(T);
}
