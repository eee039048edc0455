using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Sandbox;

/// <summary>Keeps pushed authorization requests: for a minute, for one use, and for the client that pushed them (RFC 9126).</summary>
internal sealed class PushedRequests(TimeProvider clock)
{
    private const string Prefix = "urn:ietf:params:oauth:request_uri:";

    // Kept longer than they live, so that a late or second use is told apart from an address of nobody.
    private readonly ExpiringStore<Pushed> _pushed = new(clock, TimeSpan.FromMinutes(10));

    /// <summary>Says whether a request object would have to be fetched from the address (RFC 9101, section 5.2).</summary>
    public static bool IsWebAddress(string address) =>
        address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    public string Add(ProviderClient client, ParameterSet parameters) =>
        Prefix + _pushed.Add(new Pushed { Client = client, Parameters = parameters, Time = clock.GetUtcNow() });

    public Rule? Take(string address, ProviderClient client, out ParameterSet? parameters)
    {
        parameters = null;
        if (!TryFind(address, client, out Pushed? pushed))
        {
            return ProviderRules.RequestUriUnknown;
        }

        if (Interlocked.Exchange(ref pushed.Uses, 1) > 0)
        {
            return ProviderRules.RequestUriUsed;
        }

        if (clock.GetUtcNow() - pushed.Time >= ProviderLifetimes.PushedRequest)
        {
            return ProviderRules.RequestUriExpired;
        }

        parameters = pushed.Parameters;
        return null;
    }

    private bool TryFind(string address, ProviderClient client, [NotNullWhen(true)] out Pushed? pushed)
    {
        pushed = null;
        return address.StartsWith(Prefix, StringComparison.Ordinal)
            && _pushed.TryFind(address[Prefix.Length..], out pushed)
            && pushed.Client == client;
    }

    private sealed class Pushed
    {
        public required ProviderClient Client { get; init; }

        public required ParameterSet Parameters { get; init; }

        public required DateTimeOffset Time { get; init; }

        public int Uses;
    }
}
