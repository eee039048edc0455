using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client.Tests;

/// <summary>A login whose calls really leave the process, to a server on this machine.</summary>
internal sealed class LoopbackLogin : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _issuer;

    public LoopbackLogin(string issuer, Action<OutboundOptions>? configure = null)
    {
        _issuer = issuer;
        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<ILoggerProvider>(Logs);
        services.AddLoginFlow(new ConfigurationBuilder().Build().GetSection("EIdentity"));
        services.Configure<OpenIdConnectLoginOptions>(options =>
        {
            options.Issuer = issuer;
            options.ClientId = "portal";
            options.ClientSecret = "not-a-real-secret";
        });
        services.Configure<LoginOptions>(options =>
        {
            options.Level.Values.Level2.Add("loa2");
            configure?.Invoke(options.Outbound);
        });
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public KeptLog Logs { get; } = new();

    public static byte[] Discovery(string issuer) => LoopbackServer.Answer($$"""
        {"issuer":"{{issuer}}","authorization_endpoint":"{{issuer}}/authorize","token_endpoint":"{{issuer}}/token",
        "jwks_uri":"{{issuer}}/keys",
        "response_types_supported":["code"],"code_challenge_methods_supported":["S256"],"id_token_signing_alg_values_supported":["ES256"]}
        """);

    /// <summary>Begins a login; the first thing that takes is a call to the provider.</summary>
    public Task<BegunLogin> BeginAsync() =>
        _services.GetRequiredService<LoginFlow>().BeginAsync(new LoginRequest { RedirectUri = new Uri("https://portal.test/back") });

    /// <summary>Sends a form, as the token endpoint is sent the code.</summary>
    public Task<BackchannelAnswer> PostAsync() => _services.GetRequiredKeyedService<OpenIdConnectParts>("").Backchannel.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, _issuer + "/token") { Content = new FormUrlEncodedContent([new("code", "the-code")]) },
        "the token endpoint",
        ErrorCodes.TokenAnswerRefused,
        CancellationToken.None);

    public async Task<LoginException> RefusedAsync() => await Assert.ThrowsAsync<LoginException>(BeginAsync);

    public void Dispose() => _services.Dispose();
}
