using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using EIdentity.AspNetCore;
using EIdentity.Population;
using EIdentity.Seams.Tests.Stamp;
using EIdentity.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Options;

namespace EIdentity.Seams.Tests.Registers;

/// <summary>A gateway and a dialect that the packages know nothing of, each one folder and one line, from question to answer.</summary>
public sealed class RegisterSeamTests
{
    private const string Token = """{"access_token":"t-1","token_type":"Bearer","expires_in":3600}""";

    private static readonly (string, string?)[] WithToken =
    [
        ("Stamp:NeedsToken", "true"), ("Stamp:ServiceToken:Endpoint", "https://gateway.test/token"),
        ("Stamp:ServiceToken:ConsumerKey", "key"), ("Stamp:ServiceToken:ConsumerSecret", "secret"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, int> Refusals => new()
    {
        { Pages.Element("Fault", "!004\n"), Lines.LinesDialect.ContentType, 3006 },
        { Pages.Record(Pages.Number).Replace("=01", "?" + Pages.Name, StringComparison.Ordinal), Lines.LinesDialect.ContentType, 3008 },
        { string.Concat(Enumerable.Repeat("+a\n", 1_000)), Lines.LinesDialect.ContentType, 3008 },
        { "+a\n", Lines.LinesDialect.ContentType, 3008 },
        { "-\n", Lines.LinesDialect.ContentType, 3008 },
        { Pages.Record(Pages.Number), "text/plain", 3008 },
        { Pages.Record("000190000018"), Lines.LinesDialect.ContentType, 3009 },
        { Pages.Record(Pages.Number) + Pages.Record(Pages.Number), Lines.LinesDialect.ContentType, 3008 },
        { Pages.Element("a", Pages.Value("eidentity_sandbox", "true") + Pages.Record(Pages.Number)), Lines.LinesDialect.ContentType, 3014 },
        { "STAMP-7 " + Pages.Name, "text/plain", 3003 },
    };

    [Fact]
    public async Task A_question_leaves_in_the_dialect_under_the_stamp_of_the_gateway()
    {
        await using RegisterApp app = new();
        await app.StartAsync();
        app.Gateway.Answer(Pages.Record(Pages.Number));

        FindResult result = await app.FindAsync();

        (string? authorization, string? stamp, string? type, string body) = Assert.Single(app.Gateway.Requests);
        Assert.Equal(Pages.Name, Assert.IsType<FindResult.Found>(result).Citizen.Name.Reveal());
        Assert.Equal((null, Lines.LinesDialect.ContentType), (authorization, type));
        Assert.Equal(StampHandler.StampOf(RegisterApp.Key, Encoding.UTF8.GetBytes(body)), stamp);
        Assert.StartsWith("+TraCuuThongTinCongDan\n+MaYeuCau\n=", body, StringComparison.Ordinal);
        Assert.Contains($"+SoDinhDanh\n={Pages.Number}\n-\n", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", Verdict.Confirmed)]
    [InlineData("", Verdict.Inconclusive)]
    public async Task A_verdict_is_read_by_the_same_mapping(string text, Verdict expected)
    {
        await using RegisterApp app = new();
        app.Gateway.Answer(Pages.Element("KetQua", Pages.Value("TonTai", text)));

        Assert.Equal(expected, await app.Register.VerifyAsync(RegisterApp.Lan, RegisterApp.Purpose, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Every_refusal_is_the_error_it_is_with_us_and_repeats_nothing(string body, string type, int code)
    {
        await using RegisterApp app = new();
        app.Gateway.Answer(body, type);

        PopulationRegisterException failure = await app.FailAsync();

        Assert.Equal(code, failure.Error.Number);
        Assert.DoesNotContain(Pages.Name, failure.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Single(app.Gateway.Requests);
    }

    [Fact]
    public async Task A_service_token_is_a_part_that_a_gateway_may_have()
    {
        await using RegisterApp app = new(WithToken);
        app.Tokens.Answer(Token, "application/json");
        app.Gateway.Answer(Pages.Record(Pages.Number));

        await app.FindAsync();

        (string? authorization, string? stamp, _, _) = Assert.Single(app.Gateway.Requests);
        Assert.Equal("Bearer t-1", authorization);
        Assert.StartsWith("Stamp ", stamp, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_set_Authorization_is_not_overwritten()
    {
        await using RegisterApp app = new([.. WithToken, ("Stamp:Header", "Authorization")]);
        app.Gateway.Answer(Pages.Record(Pages.Number));

        await app.FindAsync();

        Assert.StartsWith("Stamp ", Assert.Single(app.Gateway.Requests).Authorization, StringComparison.Ordinal);
        Assert.Empty(app.Tokens.Requests);
    }

    [Fact]
    public async Task It_composes_with_ours_and_its_own_code_goes_before_what_any_would_say()
    {
        await using RegisterApp app = new(
            ("Gateway", "Digest, Stamp"), ("Digest:UserName", "agency"), ("Digest:SecretKey", "key"),
            ("Digest:ServiceAddress", "http://register.test/lines"));
        await app.StartAsync();
        app.Gateway.Answer(Pages.Record(Pages.Number)).Answer("STAMP-7", "text/plain", HttpStatusCode.Unauthorized);

        await app.FindAsync();
        PopulationRegisterException refused = await app.FailAsync();

        Assert.StartsWith("Basic ", app.Gateway.Requests[0].Authorization, StringComparison.Ordinal);
        Assert.StartsWith("Stamp ", app.Gateway.Requests[0].Stamp, StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.RegisterThrottled, refused.Error);
    }

    [Fact]
    public async Task Two_registers_of_one_program_go_through_different_kinds()
    {
        await using RegisterApp app = new();
        await app.StartAsync();
        app.Tokens.Answer(Token, "application/json");
        app.Gateway.Answer(Pages.Element("KetQua", Pages.Value("TonTai", "true")));
        app.LandGateway.Answer(
            """<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><TonTai>false</TonTai></s:Body></s:Envelope>""",
            "text/xml");
        IPopulationRegister land = app.Services.GetRequiredKeyedService<IPopulationRegister>("land");

        Assert.Equal(Verdict.Confirmed, await app.Register.VerifyAsync(RegisterApp.Lan, RegisterApp.Purpose, Cancellation));
        Assert.Equal(Verdict.NotConfirmed, await land.VerifyAsync(RegisterApp.Lan, RegisterApp.Purpose, Cancellation));

        Assert.Null(Assert.Single(app.Gateway.Requests).Authorization);
        Assert.Equal(("Bearer t-1", null), (app.LandGateway.Requests[0].Authorization, app.LandGateway.Requests[0].Stamp));
    }

    [Theory]
    [InlineData("Stamp:Key", null, "Population:Stamp:Key is missing; it is the key that calls are stamped with")]
    [InlineData("Stamp:Kye", "x", "Population:Stamp:Kye is not a setting; did you mean Key?")]
    [InlineData("Stamp:NeedsToken", "yes", "Population:Stamp:NeedsToken is 'yes', but must be true or false")]
    [InlineData("Gateway", "Seal", "Gateway is 'Seal', but must be one of: Stamp, Wso2, Digest, Forward, ApiKey, Headers; add another")]
    [InlineData("Dialect", "Json", "Population:Dialect is 'Json', but must be one of: Soap, Lines; add another")]
    [InlineData("RepeatAfterAmbiguousFailure", "true", "is true, but the gateway Stamp must not be asked twice")]
    public async Task What_is_wrong_with_their_settings_fails_the_start_like_ours(string setting, string? value, string expected)
    {
        await using RegisterApp app = new((setting, value));

        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(app.StartAsync);

        Assert.Contains("Population has 1 problem:", refused.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_a_gateway_is_checked_where_it_has_one()
    {
        await using RegisterApp app = new(WithToken[0]);

        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(app.StartAsync);

        Assert.Contains("Population:Stamp:ServiceToken:Endpoint is missing", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Wso2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_tells_of_a_register_that_left_three_look_ups_without_an_answer()
    {
        await using RegisterApp app = new();
        await app.StartAsync();
        using HttpClient browser = app.CreateBrowser();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("Healthy", await browser.GetStringAsync("/health", Cancellation));
            app.Gateway.Answer("", "text/plain", HttpStatusCode.BadGateway);
            await app.FailAsync();
        }

        Assert.Equal("Degraded", await browser.GetStringAsync("/health", Cancellation));
        app.Gateway.Answer(Pages.Record(Pages.Number));
        await app.FindAsync();
        Assert.Equal("Healthy", await browser.GetStringAsync("/health", Cancellation));
    }

    [Fact]
    public async Task The_meter_tells_gateway_dialect_outcome_and_code()
    {
        await using RegisterApp app = new();
        using MetricCollector<double> meter = new(
            app.Services.GetRequiredService<IMeterFactory>(), "EIdentity", "eidentity.look_up.duration");
        app.Gateway.Answer(Pages.Record(Pages.Number)).Answer("STAMP-7");
        await app.FindAsync();
        await app.FailAsync();

        Assert.Equal(
            [("Stamp", "Lines", "Find", "answered", null), ("Stamp", "Lines", "Find", "failed", "EID3003")],
            meter.GetMeasurementSnapshot().Select(static measured => (
                measured.Tags["eidentity.gateway"], measured.Tags["eidentity.dialect"], measured.Tags["eidentity.operation"],
                measured.Tags["eidentity.outcome"], measured.Tags.GetValueOrDefault("eidentity.code"))));
    }

    [Fact]
    public async Task The_page_for_a_citizen_is_the_one_of_the_error()
    {
        await using RegisterApp app = new();
        await app.StartAsync();
        using HttpClient browser = app.CreateBrowser();
        app.Gateway.Answer("STAMP-7 " + Pages.Name);

        using HttpResponseMessage answer = await browser.GetAsync("/look-up", Cancellation);
        string page = await answer.Content.ReadAsStringAsync(Cancellation);

        CitizenMessage expected = CitizenMessage.For(ErrorCodes.RegisterThrottled.Value, PageLanguage.English);
        Assert.Equal(expected.StatusCode, (int)answer.StatusCode);
        Assert.StartsWith(expected.Title, page, StringComparison.Ordinal);
        string? reference = app.Logs.GetSnapshot().Single(static line => line.Id.Id == 3003).GetStructuredStateValue("Reference");
        Assert.Contains(reference!, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Pages.Name, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_log_nor_value_leaks_the_person_or_the_key()
    {
        await using RegisterApp app = new();
        app.Gateway.Answer(Pages.Record(Pages.Number)).Answer(Pages.Record("000190000018"));
        await app.FindAsync();
        PopulationRegisterException failure = await app.FailAsync();
        string[] canaries = [Pages.Number, Pages.Name, RegisterApp.Key];
        RegisterQuestion question = new(RegisterOperation.Find, RegisterApp.Lan, CitizenFields.Name, RegisterApp.Purpose);

        Leaks.AssertNone(question, canaries);
        Leaks.AssertNone(new QuestionElement("SoDinhDanh", Pages.Number), canaries);
        Leaks.AssertNone(new RegisterReply(200, "text/plain", Encoding.UTF8.GetBytes(Pages.Name)), canaries);
        Leaks.AssertNone(new RegisterMessage("text/plain", Encoding.UTF8.GetBytes(Pages.Name)), canaries);
        Leaks.AssertNone(failure.ToString(), canaries);
        Assert.NotEmpty(app.Logs.GetSnapshot());
        Assert.All(app.Logs.GetSnapshot(), line => Leaks.AssertNone(
            $"{line.Message} {string.Join(' ', line.StructuredState ?? [])} {line.Exception}", canaries));
    }

    [Fact]
    public void A_name_that_is_taken_is_refused()
    {
        ServiceCollection services = new();
        services.AddStampGateway();

        Assert.Throws<EIdentityException>(services.AddStampGateway);
        Assert.Throws<EIdentityException>(() => services.AddRegisterDialect("Procedures", static () => new Lines.LinesDialect()));
    }

    [Fact]
    public void This_project_sees_no_internals() => Assert.All(
        [typeof(IPopulationRegister), typeof(CitizenMessage), typeof(Client.ServiceTokenOptions), typeof(EIdentityException)],
        static type => Assert.DoesNotContain(
            type.Assembly.GetCustomAttributesData(),
            static attribute => attribute.ConstructorArguments is [{ Value: "EIdentity.Seams.Tests" }]));
}
