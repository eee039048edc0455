using EIdentity.AspNetCore;
using EIdentity.Population;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.IntegrationTests;

/// <summary>One app with two logins and two registers, each with settings of its own.</summary>
public sealed class SeveralOfBothTests : IAsyncDisposable
{
    private const string Login = "Organisations";

    private readonly EIdentityTestApp<Program> _app = new WebApplicationFactory<Program>()
        .WithWebHostBuilder(host => host.ConfigureServices((context, services) =>
        {
            services.AddEIdentityLogin(Login, Like(context.Configuration, "EIdentity", Login, ("Level:Required", "Level1")));
            services.AddPopulationRegister("tax", Register(context.Configuration, "Tax", "1.000001"));
            services.AddPopulationRegister("land", Register(
                context.Configuration, "Land", "1.000002", ("NameForm", nameof(NameForm.LettersOnly))));
            services.AddSingleton<IStartupFilter, Pages>();
        }))
        .WithEIdentitySandbox();

    [Theory]
    [InlineData("/level?register=tax&procedure=1.000001", "Level1 Confirmed")]
    [InlineData("/level?register=land&procedure=1.000002", "Level1 Confirmed")]
    [InlineData("/level?register=land&procedure=1.000001", "Level1 EID3011")]
    public async Task Who_came_by_the_named_login_is_verified_in_either_register(string page, string expected)
    {
        using TestBrowser browser = _app.CreateBrowser();
        string begin = $"{EIdentityDefaults.LoginPath}?scheme={Login}&returnUrl={Uri.EscapeDataString(page)}";

        using HttpResponseMessage answer = await browser.SignInAsync(People.Lan, AssuranceLevel.Level1, begin, Cancellation);

        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("/level?register=tax&procedure=1.000001")]
    [InlineData("/level?register=land&procedure=1.000002")]
    public async Task A_name_with_signs_is_confirmed_in_the_form_of_either_register(string page)
    {
        using TestBrowser browser = _app.CreateBrowser();
        string begin = $"{EIdentityDefaults.LoginPath}?scheme={Login}&returnUrl={Uri.EscapeDataString(page)}";

        using HttpResponseMessage answer = await browser.SignInAsync(People.Mai, AssuranceLevel.Level1, begin, Cancellation);

        Assert.Equal("Level1 Confirmed", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Both_logins_hold_their_sessions_beside_each_other_and_step_up_each_at_its_own()
    {
        using TestBrowser organisation = _app.CreateBrowser();
        using TestBrowser citizen = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, Cancellation);
        string begin = $"{EIdentityDefaults.LoginPath}?scheme={Login}&returnUrl=%2F";
        using HttpResponseMessage low = await organisation.SignInAsync(People.Lan, AssuranceLevel.Level1, begin, Cancellation);

        using HttpResponseMessage raised = await organisation.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", Cancellation);
        string other = await citizen.GetStringAsync("/level?register=tax&procedure=1.000001", Cancellation);

        Assert.Equal("Level2 Confirmed", other);
        Assert.Equal("/apply", organisation.Location.AbsolutePath);
        Assert.Equal(2, organisation.History.Count(address => address.AbsolutePath == "/eidentity/callback/" + Login));
        Assert.DoesNotContain(citizen.History, address => address.AbsolutePath == "/eidentity/callback/" + Login);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IConfigurationSection Register(
        IConfiguration configuration, string path, string procedure, params (string Setting, string Value)[] own) => Like(
        configuration,
        "Population",
        path,
        [
            ($"Procedures:{procedure}:RegisterServiceCode", "SANDBOX-01"),
            ($"Procedures:{procedure}:LegalBasis", "Thông tư 59/2021/TT-BCA"),
            ($"Procedures:{procedure}:Fields:0", "PermanentResidence"),
            .. own,
        ]);

    // The sandbox's settings under another name: it knows one client and one agency.
    private static IConfigurationSection Like(
        IConfiguration configuration, string section, string path, params (string Setting, string Value)[] own)
    {
        Dictionary<string, string?> settings = configuration.GetSection(section).AsEnumerable(makePathsRelative: true)
            .Where(static setting => setting.Value is not null)
            .ToDictionary(setting => $"{path}:{setting.Key}", setting => setting.Value);
        foreach ((string setting, string value) in own)
        {
            settings[$"{path}:{setting}"] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection(path);
    }

    private sealed class Pages : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.UseEndpoints(endpoints => endpoints
                .MapGet("/level", AskAsync)
                .RequireAssurance(AssuranceLevel.Level1));
        };

        private static async Task<string> AskAsync(SignedIn login, string register, string procedure, HttpContext context)
        {
            IPopulationRegister asked = context.RequestServices.GetRequiredKeyedService<IPopulationRegister>(register);
            Purpose purpose = Purpose.For(procedure, "HS-01", Actor.Officer("canbo-7"));
            try
            {
                PersonIdentity person = PersonIdentity.From(login.Citizen);
                return $"{login.Level} {await asked.VerifyAsync(person, purpose, context.RequestAborted)}";
            }
            catch (PopulationRegisterException refused)
            {
                return $"{login.Level} {refused.Code}";
            }
        }
    }
}
