using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>One way to attack or break a login, what must come of it, and how it is brought about.</summary>
/// <param name="Name">The name, which tells what is done.</param>
/// <param name="Numbers">The numbers of the security cases, such as <c>SEC-149</c>.</param>
/// <param name="Code">The one error that must come, or <see langword="null"/> when the login must succeed all the same.</param>
/// <param name="Run">Runs the login with the fault and gives the browser as it ends.</param>
public sealed record SecurityCase(string Name, IReadOnlyList<string> Numbers, ErrorCode? Code, Func<CaseWorld, Task<TestBrowser>> Run)
{
    public CaseSetup Setup { get; init; } = CaseSetup.Default;

    /// <summary>
    /// Gets a value indicating whether the fault must come before the app has fetched anything; the control run then comes after it.
    /// </summary>
    public bool IsCold { get; init; }

    /// <summary>Gets a value indicating whether the app keeps the faulty answer for a moment before it asks again.</summary>
    public bool IsKept { get; init; }

    /// <summary>Gets who signs in.</summary>
    public SandboxPerson Person { get; init; } = CaseWorld.Citizen;

    /// <summary>Gets a value indicating whether it is one fault of the sandbox's catalogue, whose sentence is listed.</summary>
    public bool IsOfTheCatalogue { get; init; }

    /// <summary>Gets how often one code may be sent: twice only where the provider demands a nonce first (RFC 9449, section 8).</summary>
    public int CodeUses { get; init; } = 1;

    /// <summary>Gets a value indicating whether somebody else signs in at the same moment.</summary>
    public bool HasBystander { get; init; }

    /// <summary>Gets a value indicating whether the app reads the callback; one that it turns away unread uses no login up.</summary>
    public bool IsRead { get; init; } = true;

    public override string ToString() => $"{string.Join(' ', Numbers)} {Name}";
}
