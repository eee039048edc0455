using EIdentity;

namespace PublicServicePortal;

/// <summary>Writes a marital status in words and reads it from them.</summary>
/// <remarks>
/// A form sends words, not codes: they are shown again where it waits for a new sign-in. A dossier keeps the Vietnamese ones.
/// </remarks>
public sealed record MaritalStatusWords(MaritalStatus Status, string Vietnamese, string English)
{
    public static IReadOnlyList<MaritalStatusWords> All { get; } =
    [
        new(MaritalStatus.Unmarried, "Chưa kết hôn", "Unmarried"),
        new(MaritalStatus.Married, "Đang có vợ hoặc chồng", "Married"),
        new(MaritalStatus.DivorcedOrWidowed, "Đã ly hôn hoặc có vợ, chồng đã chết", "Divorced or widowed"),
    ];

    public static MaritalStatusWords? Find(string? words) =>
        All.FirstOrDefault(known => known.Vietnamese == words || known.English == words);

    /// <summary>Writes known words in Vietnamese, and leaves the rest as it was sent.</summary>
    public static string? Tidy(string? words) => Find(words)?.Vietnamese ?? words;
}
