using EIdentity.Client;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Adds the rules of a web app to the check of the login's section.</summary>
internal sealed class WebSettingsCheck(IOptions<EIdentityWebOptions> web, SettingsReader<EIdentityWebOptions> webReader, SettingsReader<LoginOptions> loginReader) : ISettingsCheck<LoginOptions>
{
    private static readonly string[] LevelNames =
    [
        nameof(LevelOptions.Required), nameof(LevelOptions.MaxAge), nameof(LevelOptions.Values), nameof(LevelOptions.ClaimName),
        nameof(LevelOptions.Source), nameof(LevelOptions.Agreement), nameof(LevelOptions.Upstream),
    ];

    private static readonly string[] OutboundNames = [.. typeof(OutboundOptions).GetProperties().Select(property => property.Name)];

    private static readonly string[] LevelValueNames = [nameof(LevelValues.Level1), nameof(LevelValues.Level2)];

    private static readonly string[] KeyNames =
    [
        nameof(ClientKeyOptions.PemFile), nameof(ClientKeyOptions.Pem), nameof(ClientKeyOptions.Pkcs12File), nameof(ClientKeyOptions.JwkFile),
        nameof(ClientKeyOptions.StoreThumbprint), nameof(ClientKeyOptions.Password), nameof(ClientKeyOptions.KeyId), nameof(ClientKeyOptions.Algorithm),
    ];

    public void Check(LoginOptions options, SettingsProblems problems)
    {
        EIdentityWebOptions settings = web.Value;
        webReader.Check(settings, problems);
        UnknownSettings.Check(problems, webReader.Keys, [.. loginReader.Names, .. webReader.Names]);
        UnknownSettings.Check(problems, loginReader.KeysIn("Level"), LevelNames, "Level:");
        UnknownSettings.Check(problems, loginReader.KeysIn("Level:Values"), LevelValueNames, "Level:Values:");
        UnknownSettings.Check(problems, loginReader.KeysIn("Outbound"), OutboundNames, "Outbound:");
        foreach (string key in KeySections())
        {
            UnknownSettings.Check(problems, loginReader.KeysIn(key), KeyNames, key + ":");
        }

        problems.Require(IsPath(settings.CallbackPath), "CallbackPath", $"must start with '/', but is '{settings.CallbackPath}'");
        problems.Require(settings.ProblemPage is null || IsPath(settings.ProblemPage), "ProblemPage", $"must be a path that starts with '/', but is '{settings.ProblemPage}'");
        problems.Require(
            settings.PublicOrigin is null || IsOrigin(settings.PublicOrigin),
            "PublicOrigin",
            $"is '{settings.PublicOrigin}', but must be an https origin without a path (http only on loopback)");
        problems.RequireRange(settings.SessionIdleTimeout, TimeSpan.FromMinutes(1), TimeSpan.FromHours(8), "SessionIdleTimeout");
        problems.RequireRange(settings.SessionLifetime, settings.SessionIdleTimeout, TimeSpan.FromHours(24), "SessionLifetime");
    }

    private IEnumerable<string> KeySections() => loginReader.KeysIn(nameof(LoginOptions.DecryptionKeys))
        .Select(index => $"{nameof(LoginOptions.DecryptionKeys)}:{index}")
        .Concat([nameof(LoginOptions.ClientKey), nameof(LoginOptions.NextClientKey)]);

    private static bool IsPath(string path) => path.Length > 1 && LocalAddress.Find(path) == path && !path.Contains('?', StringComparison.Ordinal) && !path.Contains('#', StringComparison.Ordinal);

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && PlainHttp.IsAcceptable(address, []) && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}
