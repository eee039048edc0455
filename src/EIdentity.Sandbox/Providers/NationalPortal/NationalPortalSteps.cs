namespace EIdentity.Sandbox;

/// <summary>Names the steps that the national portal has beside those of <see cref="ProviderSteps"/>.</summary>
internal static class NationalPortalSteps
{
    public static readonly FaultStep<ProviderExchange> Introspection =
        new("introspection", "hỏi lại token truy cập (introspection)", knowsPerson: true);

    public static readonly FaultStep<ProviderExchange> Revocation =
        new("revocation", "trả lại token truy cập (revocation)", knowsPerson: false);
}
