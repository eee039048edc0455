using System.Collections.Concurrent;
using EIdentity.Sandbox;

namespace EIdentity.IntegrationTests;

/// <summary>Knows what must not be found outside: who signs in, and every secret that was seen on the wire.</summary>
internal sealed class Canaries
{
    // Shorter values are found by chance in any random text.
    private const int LeastLength = 8;

    private readonly ConcurrentDictionary<string, Canary> _canaries = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Canary> All => [.. _canaries.Values];

    public void Add(string name, string? value, params Sink[] allowed)
    {
        if (value is { Length: >= LeastLength })
        {
            _canaries.TryAdd(value, new Canary(name, value, allowed));
        }
    }

    public void Add(SandboxPerson person)
    {
        foreach (string value in PersonForms.Of(person.Citizen))
        {
            Add($"a value of {person}", value);
        }
    }

    /// <summary>Adds what a form or a JSON answer of the back channel holds under the names of secrets.</summary>
    public void AddSecret(string name, string? value)
    {
        // The browser carries code and state by design, in one address that nothing is shown at.
        Add(name, value, name is "code" or "state" or "nonce" ? [Sink.Address] : []);
    }
}
