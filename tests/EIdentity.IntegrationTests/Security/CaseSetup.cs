using EIdentity.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.IntegrationTests;

/// <summary>Says what a security case needs of the app and its provider.</summary>
public sealed record CaseSetup
{
    public static CaseSetup Default { get; } = new();

    public LoginRoute Route { get; init; } = LoginRoute.OpenIdConnect;

    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public Action<SandboxOptions>? Sandbox { get; init; }

    public Action<IServiceCollection>? Services { get; init; }
}
