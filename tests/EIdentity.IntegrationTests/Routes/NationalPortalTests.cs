using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EIdentity.Client;
using EIdentity.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.IntegrationTests;

/// <summary>Signs in through the national portal's part of the sandbox.</summary>
public sealed partial class NationalPortalTests
{
    private const string Profile = "NationalPortal";
    private const string Issuer = "https://sandbox.test/national-portal/oauth2/token";

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_citizen_is_the_same_in_the_short_and_the_long_answer_with_numbers_or_texts(bool isLong, bool hasNumbers)
    {
        await using RouteWorld world = new(Profile, options =>
        {
            options.NationalPortal.LongAnswer = isLong;
            options.NationalPortal.WriteNumbers = hasNumbers;
        });

        ElectronicIdentity lan = await world.SignInAsync(People.Lan);

        Assert.Equal(
            (AssuranceLevel.Level2, LevelEvidence.BackchannelOnly, AccountType.Citizen), (lan.Level, lan.Evidence, lan.AccountType));
        Assert.Equal((Issuer, SubjectKind.TechId), (lan.Subject.Issuer, lan.Subject.Kind));
        Assert.True(Guid.TryParse(lan.Subject.Reveal(), out _));
        Assert.Equal(People.Lan.Citizen.Name, lan.Citizen.Name);
        Assert.Equal(People.Lan.Citizen.BirthDate, lan.Citizen.BirthDate);
        Assert.Equal(People.Lan.Citizen.Number, lan.Citizen.Number);
        Assert.Null(lan.Organisation);
        Assert.NotNull(lan.AuthenticatedAt);
    }

    [Theory]
    [InlineData(null, SubjectKind.TaxCode)]
    [InlineData("TechId", SubjectKind.TechId)]
    public async Task An_enterprise_is_one_account_by_its_tax_code_or_by_the_portals_key(string? setting, SubjectKind kind)
    {
        await using RouteWorld world = new(Profile, sandbox: null, services: null, ("EIdentity:NationalPortal:EnterpriseKey", setting));

        ElectronicIdentity son = await world.SignInAsync(People.Son);

        Assert.Equal((AccountType.Organisation, kind), (son.AccountType, son.Subject.Kind));
        Assert.Equal(People.Son.Organisation!.TaxCode, son.Organisation!.TaxCode);
        Assert.Equal(People.Son.Organisation.Name, son.Organisation.Name);
        Assert.Equal(People.Son.Citizen.Name, son.Citizen.Name);
        Assert.Equal(kind == SubjectKind.TaxCode, son.Subject.Reveal() == "0000000101");
    }

    [Fact]
    public async Task An_organisation_without_a_tax_code_is_named_by_the_portals_key()
    {
        await using RouteWorld world = new(Profile);

        ElectronicIdentity yen = await world.SignInAsync(People.Yen);

        Assert.Equal((AccountType.Organisation, SubjectKind.TechId), (yen.AccountType, yen.Subject.Kind));
        Assert.Equal(People.Yen.Organisation!.Name, yen.Organisation!.Name);
        Assert.Null(yen.Organisation.TaxCode.Reveal());
    }

    [Fact]
    public async Task A_mark_of_organisations_that_the_settings_do_not_list_says_nothing()
    {
        await using RouteWorld world = new(Profile, null, null, ("EIdentity:NationalPortal:AccountTypes:Organisation", "9"));

        ElectronicIdentity yen = await world.SignInAsync(People.Yen);

        Assert.Equal(AccountType.Unknown, yen.AccountType);
        Assert.Null(yen.Organisation);
    }

    [Fact]
    public async Task The_old_number_in_the_place_of_the_new_one_and_a_passport_are_understood()
    {
        await using RouteWorld world = new(
            Profile, options => options.NationalPortal.LongAnswer = true, services: null, ("EIdentity:Level:Required", "Level1"));

        ElectronicIdentity ba = await world.SignInAsync(People.Ba, AssuranceLevel.Level1);
        ElectronicIdentity anna = await world.SignInAsync(People.Anna, AssuranceLevel.Level1);

        Assert.Null(ba.Citizen.Number);
        Assert.Equal(People.Ba.Citizen.LegacyNumber, ba.Citizen.LegacyNumber);
        Assert.Equal(People.Anna.Citizen.PassportNumber, anna.Citizen.PassportNumber);
    }

    [Theory]
    [InlineData("IAL", "901", "902")]
    [InlineData("loAs", "sandbox-loa-1", "sandbox-loa-2")]
    public async Task The_level_stands_in_the_claim_that_the_agency_names(string claim, string level1, string level2)
    {
        await using RouteWorld world = new(
            Profile,
            sandbox: null,
            services => services.PostConfigure<LoginOptions>(login => login.Level.ClaimName = claim),
            ("EIdentity:Level:Values:Level1:2", level1),
            ("EIdentity:Level:Values:Level2:2", level2));

        ElectronicIdentity lan = await world.SignInAsync(People.Lan);
        LoginException refused = await world.RefuseAsync(People.Minh, AssuranceLevel.Level1);

        Assert.Equal(AssuranceLevel.Level2, lan.Level);
        Assert.Equal(ErrorCodes.LevelTooLow, refused.Error);
    }

    [Fact]
    public async Task An_agency_finds_the_value_of_the_level_in_the_first_refused_login()
    {
        await using RouteWorld world = new(
            Profile, services: services => services.PostConfigure<LoginOptions>(login => login.Level.ClaimName = "IAL"));

        LoginException refused = await world.RefuseAsync(People.Lan);

        Assert.Equal(ErrorCodes.LevelUnknown, refused.Error);
        Assert.Contains("The IAL value \"902\" is not in EIdentity:Level:Values", refused.Message, StringComparison.Ordinal);
        Assert.Contains(world.Logs.GetSnapshot(), line => line.Message.Contains("IAL value \"902\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_login_is_bound_by_PKCE_where_the_settings_say_so(bool usesPkce)
    {
        await using RouteWorld world = new(Profile, null, null, ("EIdentity:NationalPortal:UsePkce", usesPkce ? "true" : "false"));
        using Testing.TestBrowser browser = world.App.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: RouteWorld.Cancellation);

        Uri asked = browser.History.First(address => address.AbsolutePath.EndsWith("/oauth2/authorize", StringComparison.Ordinal));
        Assert.True(browser.HasSession);
        Assert.Equal(usesPkce, asked.Query.Contains("code_challenge=", StringComparison.Ordinal));
        Assert.Contains("nonce=", asked.Query, StringComparison.Ordinal);
        Assert.Contains("acr_values=LoA1", asked.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task UserInfo_is_asked_by_POST_or_by_GET(string byPost)
    {
        await using RouteWorld world = new(Profile, sandbox: null, services: null, ("EIdentity:NationalPortal:UserInfoByPost", byPost));

        await world.SignInAsync(People.Lan);

        Assert.Contains(world.Calls, call => call.Line == $"{(byPost == "true" ? "POST" : "GET")} /national-portal/oauth2/userinfo");
    }

    [Fact]
    public async Task The_access_token_is_asked_about_and_handed_back_where_the_settings_name_the_endpoints()
    {
        await using RouteWorld world = new(Profile);
        await using RouteWorld without = new(
            Profile,
            services: services => services.PostConfigure<NationalPortalLoginOptions>(
                portal => (portal.Endpoints.Introspection, portal.Endpoints.Revocation) = (null, null)));

        await world.SignInAsync(People.Lan);
        await without.SignInAsync(People.Lan);

        Assert.Equal(
            ["POST /national-portal/oauth2/introspect", "GET /national-portal/oauth2/userinfo", "POST /national-portal/oauth2/revoke"],
            PathsOf(world)[^3..]);
        Assert.Equal("GET /national-portal/oauth2/userinfo", PathsOf(without)[^1]);
    }

    [Fact]
    public async Task A_token_that_cannot_be_handed_back_ends_no_login_and_is_told()
    {
        await using RouteWorld world = new(
            Profile, services: services => Answer(services, "revoke", HttpStatusCode.BadRequest, "{}"));

        await world.SignInAsync(People.Lan);

        Assert.Contains(world.Logs.GetSnapshot(), line => line.Id.Id == 2917);
    }

    [Theory]
    [InlineData("NotSent", "client_id=")]
    [InlineData("InAddress", "id_token_hint=")]
    [InlineData("Posted", null)]
    public async Task Signing_out_shows_the_portal_the_ID_token_as_the_settings_say(string hint, string? begins)
    {
        await using RouteWorld world = new(Profile, null, null, ("EIdentity:NationalPortal:LogoutHint", hint));
        using Testing.TestBrowser browser = await world.App.SignInAsync(People.Lan, AssuranceLevel.Level2, RouteWorld.Cancellation);
        string asked = await browser.GetStringAsync("/eidentity/logout", RouteWorld.Cancellation);
        string token = WebUtility.HtmlDecode(Token().Match(asked).Groups[1].Value);

        using FormUrlEncodedContent form = new([new("__RequestVerificationToken", token)]);
        using HttpResponseMessage done = await browser.PostAsync("/eidentity/logout", form, RouteWorld.Cancellation);
        string page = await done.Content.ReadAsStringAsync(RouteWorld.Cancellation);

        Uri? atPortal = browser.History.LastOrDefault(
            address => address.AbsolutePath.EndsWith("/oidc/logout", StringComparison.Ordinal));
        Assert.False(browser.HasSession);
        Assert.Equal(begins is null, atPortal is null);
        Assert.True(begins is null || atPortal!.Query.StartsWith($"?{begins}", StringComparison.Ordinal));
        Assert.Equal(hint == "Posted", page.Contains("name=\"id_token_hint\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "/national-portal/oauth2/jwks")]
    [InlineData("https://sandbox.test/keys-of/the-portal.json", "/keys-of/the-portal.json")]
    public async Task The_portals_keys_are_fetched_where_the_settings_say(string? address, string path)
    {
        await using RouteWorld world = new(Profile, services: services =>
        {
            services.PostConfigure<NationalPortalLoginOptions>(
                portal => portal.Endpoints.KeySet = address is null ? null : new Uri(address));
            services.AddHttpClient(LoginDefaults.HttpClientName)
                .AddHttpMessageHandler(() => new Moved("/keys-of/the-portal.json", "/national-portal/oauth2/jwks"));
        });

        await world.SignInAsync(People.Lan);

        Assert.Equal($"GET {path}", Assert.Single(PathsOf(world), line => line.StartsWith("GET", StringComparison.Ordinal)
            && !line.EndsWith("/userinfo", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Issuer, null)]
    [InlineData("https://sandbox.test/national-portal", "EID2044")]
    public async Task An_ID_token_is_taken_from_the_issuer_that_the_settings_name_and_no_other(string issuer, string? code)
    {
        await using RouteWorld world = new(
            Profile, services: services => services.PostConfigure<NationalPortalLoginOptions>(portal => portal.Issuer = issuer));
        using Testing.TestBrowser browser = world.App.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: RouteWorld.Cancellation);

        Assert.Equal(code, world.Listener.Refusals.SingleOrDefault()?.Code);
        Assert.Equal(code is null, browser.HasSession);
    }

    [Theory]
    [InlineData("LoA1", null, "&scope=openid&", "&acr_values=LoA1&")]
    [InlineData("LoA2", "email", "&scope=openid%20email&", "&acr_values=LoA2&")]
    [InlineData("", "openid", "&scope=openid&", null)]
    public async Task The_request_asks_for_the_scopes_and_the_class_that_the_settings_name(
        string acrValues, string? scope, string scopes, string? asksFor)
    {
        await using RouteWorld world = new(Profile, services: services => services.PostConfigure<NationalPortalLoginOptions>(portal =>
        {
            portal.AcrValues = acrValues;
            if (scope is not null)
            {
                portal.Scopes.Add(scope);
            }
        }));
        using Testing.TestBrowser browser = await world.App.SignInAsync(People.Lan, AssuranceLevel.Level2, RouteWorld.Cancellation);

        string asked = browser.History.First(
            address => address.AbsolutePath.EndsWith("/oauth2/authorize", StringComparison.Ordinal)).Query + "&";

        Assert.Contains(scopes, asked, StringComparison.Ordinal);
        Assert.Contains(asksFor ?? "&nonce=", asked, StringComparison.Ordinal);
        Assert.Equal(asksFor is not null, asked.Contains("acr_values", StringComparison.Ordinal));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    private static void Answer(IServiceCollection services, string endpoint, HttpStatusCode status, string body) =>
        services.AddHttpClient(LoginDefaults.HttpClientName).AddHttpMessageHandler(() => new Instead(endpoint, status, body));

    private static string[] PathsOf(RouteWorld world) => [.. world.Calls.Select(call => call.Line)];

    private sealed class Instead(string endpoint, HttpStatusCode status, string body) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsolutePath.EndsWith(endpoint, StringComparison.Ordinal)
                ? Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") })
                : base.SendAsync(request, cancellationToken);
    }

    private sealed class Moved(string from, string to) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath == from)
            {
                request.RequestUri = new Uri(request.RequestUri, to);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
