namespace EIdentity.AspNetCore;

/// <summary>Remembers within one request where the citizen of a refused login wanted to go.</summary>
internal sealed class RefusedLogin(string? returnUrl)
{
    public string? ReturnUrl { get; } = returnUrl;
}
