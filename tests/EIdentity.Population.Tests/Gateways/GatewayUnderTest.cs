using System.Net;
using System.Net.Http.Headers;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

/// <summary>Sets registers up behind the gateways of the field, and lets them refuse.</summary>
internal static class GatewayUnderTest
{
    public const string UserName = "btp.user";
    public const string SecretKey = "s3cret-key";
    public const string Registered = "http://10.1.2.3/dancu/1.0/soap";
    public const string ApiKey = "k3y-of-the-gateway";
    public const string Provider = "http://10.9.8.7:8080/dancu";
    public const string Member = "VN:GOV:000.00.00.G22:dancu-provider";

    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Starts a register at a fixed time, behind the named kinds with the settings that each needs.</summary>
    public static RegisterUnderTest Behind(string gateway, params (string Key, string? Value)[] settings) =>
        Behind(gateway, static _ => { }, settings);

    public static RegisterUnderTest Behind(
        string gateway,
        Action<Microsoft.Extensions.DependencyInjection.IServiceCollection> app,
        params (string Key, string? Value)[] settings)
    {
        RegisterUnderTest test = new(
            app,
            [
                ("Gateway", gateway), ("Digest:UserName", UserName), ("Digest:SecretKey", SecretKey), ("Digest:ServiceAddress", Registered),
                ("ApiKey:Key", ApiKey), ("Forward:ProviderAddress", Provider), ("Forward:Member", Member), .. settings,
            ]);
        test.Time.SetUtcNow(Now);
        test.Network.AlwaysAnswer(HttpStatusCode.OK, Exists("true"), "text/xml");
        return test;
    }

    public static async Task<RecordedRequest> SentAsync(this RegisterUnderTest test)
    {
        await test.VerifyAsync();
        return test.Network.Requests[^1];
    }

    public static Task<PopulationRegisterException> RefusedAsync(
        this RegisterUnderTest test, HttpStatusCode status, string body = "", Action<HttpResponseHeaders>? with = null)
    {
        test.Network.Answer(status, body, "application/json", response => with?.Invoke(response.Headers));
        return Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());
    }
}
