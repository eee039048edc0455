using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>Signs in at VNeID's part of the sandbox.</summary>
public sealed class VNeIDTests
{
    private const string Profile = "VNeID";

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, false, false)]
    [InlineData(true, true, false)]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    public async Task A_citizen_signs_in_with_plain_and_sealed_answers_and_codes_and_plus_signs_as_they_come(
        bool sealsAnswers, bool sealsCode, bool hasNumbers)
    {
        await using RouteWorld world = new(Profile, options =>
        {
            options.VNeID.SealAnswers = sealsAnswers;
            options.VNeID.SealCode = sealsCode;
            options.VNeID.WriteNumbers = hasNumbers;
        });

        ElectronicIdentity lan = await world.SignInAsync(People.Lan);

        Assert.Equal(
            (AssuranceLevel.Level2, LevelEvidence.BackchannelOnly, AccountType.Citizen), (lan.Level, lan.Evidence, lan.AccountType));
        Assert.Equal(
            new SubjectKey("https://sandbox.test/vneid", SubjectKind.PersonalIdentificationNumber, "000190000017"), lan.Subject);
        Assert.Equal(People.Lan.Citizen.Name, lan.Citizen.Name);
        Assert.Equal(People.Lan.Citizen.BirthDate, lan.Citizen.BirthDate);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_login_has_a_time_where_the_written_word_says_that_each_is_a_fresh_one(bool isPromised)
    {
        await using RouteWorld world = new(Profile, options => options.VNeID.PromisesFreshLogins = isPromised);

        ElectronicIdentity lan = await world.SignInAsync(People.Lan);

        Assert.Equal(isPromised, lan.AuthenticatedAt is not null);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_plus_sign_counts_escaped_or_not(bool isEscaped)
    {
        await using RouteWorld world = new(Profile, options =>
        {
            options.VNeID.SealCode = true;
            options.VNeID.EscapePlus = isEscaped;
        });
        using TestBrowser browser = world.App.CreateBrowser();

        // Of 700 letters of Base64 some are plus signs.
        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: RouteWorld.Cancellation);

        Uri callback = browser.History.Last(address => address.AbsolutePath == "/eidentity/callback");
        Assert.True(browser.HasSession);
        Assert.Equal(!isEscaped, callback.OriginalString.Contains('+', StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_without_a_number_is_nobody()
    {
        await using RouteWorld world = new(Profile, null, null, ("EIdentity:Level:Required", "Level1"));

        LoginException refused = await world.RefuseAsync(People.Ba, AssuranceLevel.Level1);

        Assert.Equal(ErrorCodes.UserInfoRefused, refused.Error);
    }

    [Fact]
    public async Task An_agency_finds_the_value_of_the_level_in_the_first_refused_login()
    {
        await using RouteWorld world = new(
            Profile, options => options.VNeID.WriteNumbers = true, services => services.PostConfigure<LoginOptions>(
                login =>
                {
                    login.Level.Values.Level2.Clear();
                    login.Level.Values.Level2.Add("a-guess");
                }));

        LoginException refused = await world.RefuseAsync(People.Lan);

        Assert.Equal(ErrorCodes.LevelUnknown, refused.Error);
        Assert.Contains("accountLevel value \"802\" is not in EIdentity:Level:Values", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_code_is_bound_by_PKCE_where_the_settings_say_so(string usesPkce)
    {
        await using RouteWorld world = new(Profile, null, null, ("EIdentity:VNeID:UsePkce", usesPkce));

        await world.SignInAsync(People.Lan);

        (string line, string body) = world.Calls.First(call => call.Line.StartsWith("POST", StringComparison.Ordinal));
        Assert.Equal("POST /vneid/oauth2/token", line);
        Assert.Equal(usesPkce == "true", body.Contains("code_verifier=", StringComparison.Ordinal));
        Assert.DoesNotContain("nonce", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(11, false)]
    public async Task A_code_lives_for_seconds(int seconds, bool signsIn)
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(57));
        await using RouteWorld world = new(Profile, options => options.TimeProvider = time);
        using TestBrowser browser = world.App.CreateBrowser();
        browser.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage back = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: RouteWorld.Cancellation);
        browser.StopBefore = null;

        time.Advance(TimeSpan.FromSeconds(seconds));
        using HttpResponseMessage page = await browser.GetAsync(back.Headers.Location!, RouteWorld.Cancellation);

        Assert.Equal(signsIn, browser.HasSession);
        Assert.Equal(signsIn ? null : "EID2005", browser.ProblemCode);
    }

    [Theory]
    [InlineData(SandboxJourney.NotActivated, "chưa kích hoạt")]
    [InlineData(SandboxJourney.WebSignInRefused, "đã bị từ chối")]
    [InlineData(SandboxJourney.Locked, "đang bị khóa")]
    public async Task A_sign_in_that_never_comes_back_leaves_nothing_behind_and_the_next_one_works(SandboxJourney journey, string says)
    {
        SandboxOptions? sandbox = null;
        await using RouteWorld world = new(Profile, options => (sandbox = options).VNeID.Journey = journey);
        using TestBrowser browser = world.App.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: RouteWorld.Cancellation);
        string text = System.Net.WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(RouteWorld.Cancellation));
        sandbox!.VNeID.Journey = SandboxJourney.Returns;
        using HttpResponseMessage again = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level2, cancellationToken: RouteWorld.Cancellation);

        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.True(browser.HasSession);
    }
}
