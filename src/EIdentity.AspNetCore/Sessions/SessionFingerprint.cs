using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Sums up the settings that a session must not outlive: whom it trusts, and how levels and citizens are read.</summary>
/// <remarks>
/// Key rings are shared, between Staging and Production too; a session made against a sandbox, another provider or a wrong level
/// table would otherwise be good wherever its ticket opens.
/// </remarks>
internal static class SessionFingerprint
{
    private const int Length = 16;

    /// <param name="login">The settings of the login.</param>
    /// <param name="profile">What its profile says of whom it trusts, and of how it reads citizens.</param>
    public static string Of(LoginOptions login, IReadOnlyList<string?> profile)
    {
        LevelOptions level = login.Level;
        string?[] parts =
        [
            login.Profile, login.AllowSandbox ? "sandbox" : null,
            level.Source.ToString(), level.ClaimName, level.Upstream.ClaimName, level.Agreement.Number,
            Text(level.Agreement.SignedOn), Text(level.Agreement.ExpiresOn), level.Agreement.Level.ToString(),
            level.FreshEachTime.Number, Text(level.FreshEachTime.SignedOn), Text(level.FreshEachTime.ExpiresOn),
            profile.Count.ToString(CultureInfo.InvariantCulture), .. profile,
            .. List(level.Values.Level1), .. List(level.Values.Level2), .. List(level.Upstream.Values),
        ];
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(Counted))));
        return Base64Url.EncodeToString(digest.AsSpan(0, Length));
    }

    // The order of a list means nothing; its length keeps one list apart from the next.
    private static IEnumerable<string> List(IList<string> values) =>
        values.Order(StringComparer.Ordinal).Prepend(values.Count.ToString(CultureInfo.InvariantCulture));

    private static string Counted(string? part) => string.Create(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}");

    private static string? Text(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
