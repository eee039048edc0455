using EIdentity.Client;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Demands an age where the only login never says when a level was proven.</summary>
public sealed class UndatedLoginTests
{
    private static readonly (string Setting, string Value)[] VNeID =
    [
        ("EIdentity:Profile", "VNeID"),
        ("EIdentity:VNeID:Authority", "https://sso.example"),
        ("EIdentity:VNeID:ClientId", "agency"),
        ("EIdentity:VNeID:ClientSecret", "not-a-real-secret"),
        ("EIdentity:VNeID:Endpoints:Token", "https://sso.example/token"),
        ("EIdentity:VNeID:Endpoints:UserInfo", "https://sso.example/userinfo"),
        ("EIdentity:VNeID:AccountTypes:Citizen", "1"),
    ];

    private static readonly (string Setting, string Value)[] WrittenWord =
    [
        ("EIdentity:Level:FreshEachTime:Number", "12/C06-RAR"),
        ("EIdentity:Level:FreshEachTime:SignedOn", "2020-01-01"),
        ("EIdentity:Level:FreshEachTime:ExpiresOn", "2190-12-31"),
    ];

    [Fact]
    public async Task An_endpoint_that_demands_an_age_fails_the_start()
    {
        await using EIdentityTestApp<Program> app = Start(VNeID, static login =>
        {
            // The sandbox names a written word, an invented one.
            login.Level.FreshEachTime.Number = null;
            (login.Level.FreshEachTime.SignedOn, login.Level.FreshEachTime.ExpiresOn) = (null, null);
        });

        EIdentityException failure = Assert.Throws<EIdentityException>(() => app.Services);

        Assert.Equal(ErrorCodes.SettingsInvalid, failure.Error);
        Assert.Contains("demand an age, but no login that reaches the level says when", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/fresh", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_starts_where_the_provider_vouches_for_each_login()
    {
        await using EIdentityTestApp<Program> app = Start([.. VNeID, .. WrittenWord]);

        Assert.NotNull(app.Services);
    }

    [Fact]
    public async Task A_login_that_says_when_is_found_in_place_of_one_that_does_not()
    {
        IConfiguration second = new ConfigurationBuilder().AddInMemoryCollection(VNeID
            .Append(("EIdentity:Level:Values:Level2:0", "2"))
            .Select(static one => KeyValuePair.Create(one.Item1, (string?)one.Item2))).Build();
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.ConfigureServices(
            services => services.AddEIdentityLogin("VNeID", second.GetSection("EIdentity"))));
        LoginSchemes schemes = app.Services.GetRequiredService<LoginSchemes>();

        Assert.Null(schemes.FindInPlaceOf("VNeID", AssuranceLevel.Level2, LevelEvidence.None, maxAge: null));
        Assert.Equal(
            EIdentityDefaults.AuthenticationScheme,
            schemes.FindInPlaceOf("VNeID", AssuranceLevel.Level2, LevelEvidence.None, TimeSpan.FromMinutes(5))?.Name);
    }

    private static EIdentityTestApp<Program> Start(
        (string Setting, string Value)[] settings, Action<LoginOptions>? change = null) => WebApp.Start(
        endpoints => endpoints.MapGet("/fresh", () => "fresh").RequireAssurance(AssuranceLevel.Level2, TimeSpan.FromMinutes(5)),
        host =>
        {
            Array.ForEach(settings, one => host.UseSetting(one.Setting, one.Value));
            host.ConfigureServices(services => services.PostConfigure(change ?? (static _ => { })));
        });
}
