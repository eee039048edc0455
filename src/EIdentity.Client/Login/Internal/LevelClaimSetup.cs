using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Names the profile's own claim of the level where the settings name none.</summary>
internal sealed class LevelClaimSetup(IEnumerable<LoginProfileKind> kinds, IEnumerable<LoginName> logins)
    : IConfigureNamedOptions<LoginOptions>
{
    public void Configure(LoginOptions options) => Configure(Options.DefaultName, options);

    // Before the section is read, which may name another.
    public void Configure(string? name, LoginOptions options)
    {
        if (logins.FirstOrDefault(login => login.Value == name) is { } login
            && kinds.FindFor(login.Configuration[nameof(LoginOptions.Profile)]) is { } kind)
        {
            options.Level.ClaimName = kind.LevelClaim ?? string.Empty;
        }
    }
}
