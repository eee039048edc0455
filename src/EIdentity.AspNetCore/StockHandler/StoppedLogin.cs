namespace EIdentity.AspNetCore;

/// <summary>Remembers within one request where the citizen who stopped a login wanted to go.</summary>
internal sealed class StoppedLogin(string? returnUrl)
{
    public string? ReturnUrl { get; } = returnUrl;
}
