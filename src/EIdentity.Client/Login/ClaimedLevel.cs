using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Holds what an answer says about the level, still raw, with the names of the claims for the errors.</summary>
/// <remarks>A level is not personal data: a value that no setting maps is printed, at most 64 characters of it.</remarks>
[Experimental(LoginProfiles.Experimental)]
public sealed class ClaimedLevel
{
    /// <summary>Gets the name of the claim, as the level's settings give it.</summary>
    public required string ClaimName { get; init; }

    /// <summary>
    /// Gets the text of the claim, or the digits of a whole number; <see langword="null"/> when it is absent, or is something else.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>Gets what stands in the place of one text, for the error; <see langword="null"/> when nothing does.</summary>
    internal string? OtherForm { get; init; }

    /// <summary>Gets a value indicating whether the answer says nothing about the level: the claim is absent or null.</summary>
    internal bool IsSilent => Value is null && OtherForm is null;

    /// <summary>Gets the value of the broker's claim, when the settings name one.</summary>
    public string? UpstreamValue { get; init; }

    /// <summary>Gets what stands in the place of one text in the broker's claim; <see langword="null"/> when nothing does.</summary>
    internal string? OtherUpstreamForm { get; init; }

    /// <summary>Gets what carried the level.</summary>
    public required LevelEvidence Evidence { get; init; }

    /// <summary>Gets when the citizen proved it, or <see langword="null"/> when the answer does not say.</summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary>Gets a value indicating whether the time is that of the login's beginning, since the answer says none.</summary>
    internal bool IsDatedByLogin { get; init; }

    /// <summary>Reads the level out of the one answer that may prove it.</summary>
    /// <param name="options">The names of the claims.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="evidence">What the answer is worth.</param>
    /// <param name="authenticatedAt">When the citizen proved it, if the answer says so.</param>
    internal static ClaimedLevel Read(LevelOptions options, StrictObject answer, LevelEvidence evidence, DateTimeOffset? authenticatedAt)
    {
        (string? value, string? otherForm) = FormOf(answer, options.ClaimName);
        (string? upstream, string? otherUpstream) =
            options.Upstream.ClaimName is { Length: > 0 } name ? FormOf(answer, name) : (null, null);
        return new()
        {
            ClaimName = options.ClaimName,
            Value = value,
            OtherForm = otherForm,
            UpstreamValue = upstream,
            OtherUpstreamForm = otherUpstream,
            Evidence = evidence,
            AuthenticatedAt = authenticatedAt,
        };
    }

    /// <summary>Gives the same level as proven when the login began: before that the citizen was not sent to prove it.</summary>
    internal ClaimedLevel DatedBy(DateTimeOffset begunAt) => new()
    {
        ClaimName = ClaimName,
        Value = Value,
        OtherForm = OtherForm,
        UpstreamValue = UpstreamValue,
        OtherUpstreamForm = OtherUpstreamForm,
        Evidence = Evidence,
        AuthenticatedAt = begunAt,
        IsDatedByLogin = true,
    };

    // A whole number says the same as its digits. A list is not taken apart, not even one of one: acr is one text (OpenID Connect
    // Core 1.0, section 2), and which of several values counts nobody has said.
    private static (string? Value, string? OtherForm) FormOf(StrictObject answer, string claim) =>
        !answer.TryGetProperty(claim, out StrictMember member) ? (null, null)
        : member.Text is { } text ? (text, null)
        : member.Digits is { } digits ? (digits, null)
        : (null, member.DescribeForm());
}
