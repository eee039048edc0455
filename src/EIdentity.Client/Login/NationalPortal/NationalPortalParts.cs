using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Holds all that one login needs to sign in through the national portal, made once from the settings of that login.</summary>
internal sealed class NationalPortalParts : IDisposable
{
    private readonly ClientKeys _noKeys;

    public NationalPortalParts(string name, LoginOptions shared, NationalPortalLoginOptions settings, LoginPlatform platform)
    {
        TimeProvider time = platform.Time;
        ILogger LoggerOf<T>() => platform.Loggers.CreateLogger<T>().WithName(LoginLog.Login, name);
        ProviderBackchannel backchannel = new(platform.Handlers, LoginDefaults.GetHttpClientName(name), shared.BackchannelTimeout, time);
        DpopBackchannel calls = new(backchannel, time);
        EndpointOutcomes outcomes = new(time);
        Documents = new(backchannel, Expect(settings, shared.AllowSandbox), time, LoggerOf<ProviderDocuments>());
        _noKeys = new(new ServiceKeySettings(new(), new(), []), LoggerOf<ClientKeys>(), time, signer: null);
        TokenSignatures signatures = new(Documents, settings.SigningAlgorithms);
        IdTokens = new(signatures, shared.AllowSandbox);
        Token = new(calls, Prove, outcomes, shared, dpopSetting: null);
        UserInfo = new(
            calls,
            _noKeys,
            signatures,
            outcomes,
            new UserInfoSettings(
                settings.ClientId!,
                settings.UserInfoByPost ? HttpMethod.Post : HttpMethod.Get,
                shared.AllowSandbox,
                "this route opens nothing that is sealed: ask the portal's operator for plain answers"));
        AccessTokens = new(backchannel, settings, shared.AllowSandbox, time, LoggerOf<AccessTokenCalls>());
        ClaimFlaws = new(LoggerOf<ClaimFlaws>(), time);
        Clock = new(name, platform.Telemetry, time);
        Probes =
        [
            new EndpointProbe(backchannel, AddressOf(settings, settings.Endpoints.Token, "token"), outcomes, time),
            new KeySetProbe(Documents), new ClockProbe(Clock, shared.ClockSkew, time), new ClientRefusalProbe(outcomes),
        ];
        Profile = new(this, shared, settings, time);

        Task Prove(
            HttpRequestMessage request, List<KeyValuePair<string, string>> form, ProviderMetadata metadata, CancellationToken canceled)
        {
            form.Add(new("client_id", settings.ClientId!));
            form.Add(new("client_secret", settings.ClientSecret!.Reveal()));
            request.Content = new FormUrlEncodedContent(form);
            return Task.CompletedTask;
        }
    }

    public ProviderDocuments Documents { get; }

    public IdTokenValidator IdTokens { get; }

    public TokenCall Token { get; }

    public UserInfoCall UserInfo { get; }

    public AccessTokenCalls AccessTokens { get; }

    public ClaimFlaws ClaimFlaws { get; }

    public ProviderClock Clock { get; }

    public IReadOnlyList<LoginProbe> Probes { get; }

    public NationalPortalProfile Profile { get; }

    public void Dispose() => _noKeys.Dispose();

    private static ExpectedProvider Expect(NationalPortalLoginOptions settings, bool allowSandbox)
    {
        NationalPortalEndpoints endpoints = settings.Endpoints;
        Dictionary<string, Uri> addresses = new(StringComparer.Ordinal)
        {
            [DiscoveryDocument.Authorization] = AddressOf(settings, endpoints.Authorization, "authorize"),
            [DiscoveryDocument.Token] = AddressOf(settings, endpoints.Token, "token"),
            [DiscoveryDocument.UserInfo] = AddressOf(settings, endpoints.UserInfo, "userinfo"),
            [DiscoveryDocument.KeySet] = AddressOf(settings, endpoints.KeySet, "jwks"),
        };
        if (endpoints.Logout is { } logout)
        {
            addresses[DiscoveryDocument.EndSession] = logout;
        }

        return new(settings.Issuer!, [], allowSandbox) { Document = null, Endpoints = addresses };
    }

    private static Uri AddressOf(NationalPortalLoginOptions settings, Uri? configured, string path) =>
        configured ?? new Uri($"{settings.Authority!.AbsoluteUri.TrimEnd('/')}/oauth2/{path}");
}
