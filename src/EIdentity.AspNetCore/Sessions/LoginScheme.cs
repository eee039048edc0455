namespace EIdentity.AspNetCore;

/// <summary>Names one scheme that signs citizens in, and the login that it hosts.</summary>
/// <param name="Name">The name of the scheme in ASP.NET.</param>
/// <param name="Login">The name of the login, which is empty for the one that was added without a name.</param>
/// <param name="GetFingerprint">Says what a session must not outlive where no profile does: beside a stock handler.</param>
internal sealed record LoginScheme(
    string Name, string Login, Func<IServiceProvider, IReadOnlyList<string?>>? GetFingerprint = null);
