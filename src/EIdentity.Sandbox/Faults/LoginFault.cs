using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Names one way in which the provider of a login can fail or lie.</summary>
/// <remarks>The catalogue is closed: <see cref="All"/> lists it. Arm a fault with <see cref="SandboxFaults"/>.</remarks>
public sealed partial class LoginFault
{
    private LoginFault(string name, string description, params string[] securityCases)
    {
        Name = name;
        Description = description;
        SecurityCases = securityCases;
    }

    /// <summary>Gets all faults of a login.</summary>
    public static IReadOnlyList<LoginFault> All =>
    [
        AcrLower, AcrMissing, AcrUnknown, NonceWrong, NonceMissing, IssuerWrong, AudienceWrong, SignatureCorrupted,
        SignedByAnotherKey, AlgorithmNone, Expired, SubjectMissing, UserInfoOfAnotherPerson, TokenServerError,
        TokenInvalidGrant, TokenHtml, DiscoveryIssuerMismatch, CallbackIssuerWrong, AuthorizeUnavailable,
    ];

    /// <summary>Gets the name that the journal and the pages show.</summary>
    public string Name { get; }

    /// <summary>Gets a sentence that says what the provider does.</summary>
    public string Description { get; }

    /// <summary>Gets the numbers of the security cases that the fault expresses, such as <c>SEC-149</c>.</summary>
    public IReadOnlyList<string> SecurityCases { get; }

    internal Action<IdTokenDraft>? EditIdToken { get; private init; }

    internal Func<JsonObject, SandboxPerson, JsonObject>? EditUserInfo { get; private init; }

    internal Func<HttpContext, Task>? AnswerTokenAsync { get; private init; }

    internal Action<JsonObject>? EditDiscovery { get; private init; }

    internal Action<IDictionary<string, string?>>? EditCallback { get; private init; }

    internal string? AuthorizeError { get; private init; }

    // Who signs in is not known yet when the document is read or the login begins.
    internal bool CanBeAimed => EditDiscovery is null && AuthorizeError is null;

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
