namespace EIdentity.Client;

/// <summary>Holds a code and what proves that this login may redeem it (RFC 6749, section 4.1.3; RFC 7636, section 4.5).</summary>
internal readonly record struct CodeToRedeem(string Code, string RedirectUri, string? CodeVerifier)
{
    public override string ToString() => "CodeToRedeem(masked)";
}
