using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Remembers within one request a login whose level is proven, until the stock handler has finished it.</summary>
internal sealed class ProvenLogin(ElectronicIdentity identity, LoginTelemetry.Step step)
{
    public ElectronicIdentity Identity { get; } = identity;

    public LoginTelemetry.Step Step { get; } = step;
}
