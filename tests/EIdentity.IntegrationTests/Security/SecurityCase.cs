using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>One way to attack or break a login, what must come of it, and how it is brought about.</summary>
/// <param name="name">The name, which tells what is done.</param>
/// <param name="numbers">The numbers of the security cases, such as <c>SEC-149</c>.</param>
/// <param name="code">The one error that must come, or <see langword="null"/> when the login must succeed all the same.</param>
/// <param name="run">Runs the login with the fault and gives the browser as it ends.</param>
public sealed class SecurityCase(string name, IReadOnlyList<string> numbers, ErrorCode? code, Func<CaseWorld, Task<TestBrowser>> run)
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Numbers { get; } = numbers;

    public ErrorCode? Code { get; } = code;

    public CaseSetup Setup { get; init; } = CaseSetup.Default;

    /// <summary>Gets a value indicating whether the fault must come before the app has fetched anything; the control run then comes after it.</summary>
    public bool IsCold { get; init; }

    /// <summary>Gets how often one code may be sent: twice only where the provider demands a nonce first (RFC 9449, section 8).</summary>
    public int CodeUses { get; init; } = 1;

    /// <summary>Gets a value indicating whether somebody else signs in at the same moment.</summary>
    public bool HasBystander { get; init; }

    public Task<TestBrowser> RunAsync(CaseWorld world) => run(world);

    public override string ToString() => $"{string.Join(' ', Numbers)} {Name}";
}
