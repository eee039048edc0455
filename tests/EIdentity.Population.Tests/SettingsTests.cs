using EIdentity.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.Population.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void The_settings_of_the_tests_are_complete() => Assert.Null(Record.Exception(() => Start()));

    [Fact]
    public void All_problems_come_in_one_message()
    {
        string message = Assert.Throws<OptionsValidationException>(() => Start(new Dictionary<string, string?>())).Message;

        Assert.StartsWith("EID1001: Population has 9 problems:", message, StringComparison.Ordinal);
        foreach (string setting in (string[])[
            "Address", "AgencyAccount", "Wso2:ServiceToken:Endpoint", "Wso2:ServiceToken:ConsumerKey", "Wso2:ServiceToken:ConsumerSecret",
            "Record:Path", "Record:Key", "Record:KeyId", "Procedures",
        ])
        {
            Assert.Contains($"Population:{setting} is ", message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Address", "http://gateway.test/soap", "is an http address at 'gateway.test'")]
    [InlineData("Address", "ftp://gateway.test/soap", "is an ftp address")]
    [InlineData("Address", "https://u:p@gateway.test/soap", "must not have user information")]
    [InlineData("Address", "/soap", "must be a whole address")]
    [InlineData("AllowPlainHttpTo:0", "http://gateway.test", "may only list host names")]
    [InlineData("AgencyAccount", "a\nb", "nor hold control characters")]
    [InlineData("NameForm", "7", "but must be one of: AccentedUpper, BareUpper, BareUpperNoSpaces, LettersOnly")]
    [InlineData("VerifyIntegrationCode", "", "usually 003")]
    [InlineData("Soap:AnswerNamespace", "", "usually http://www.mic.gov.vn/dancu/1.0")]
    [InlineData("MaxConcurrency", "0", "must lie between 1 and 1000")]
    [InlineData("Timeouts:Attempt", "00:00:24", "a call may take 00:00:26")]
    [InlineData("Timeouts:Total", "00:06:00", "but must lie between")]
    [InlineData("Wso2:ServiceToken:Timeout", "00:00:10", "must be shorter than Timeouts:Attempt")]
    [InlineData("Outbound:LocalAddress", "eth0", "Population:Outbound:LocalAddress is 'eth0'")]
    [InlineData(
        "Wso2:ServiceToken:Outbound:ProxyUser",
        "agency",
        "Population:Wso2:ServiceToken:Outbound:ProxyUser is set, but Proxy is missing")]
    [InlineData("Procedures:1.004873:LegalBasis", "", "Population:Procedures:1.004873:LegalBasis is missing")]
    [InlineData("Procedures:1.004873:RegisterServiceCode", "", "under which the register licensed the procedure")]
    [InlineData(
        "Procedures:1.004873:Fields:3",
        "64",
        "is '64', but must be one of: Name, BirthDate, Sex, MaritalStatus, PermanentResidence, CurrentResidence")]
    [InlineData("Procedures:1.004873:Fields:3", "None", "lists 'None'")]
    public void SEC_269_a_wrong_setting_is_named_with_its_remedy(string setting, string value, string expected)
    {
        string message = Assert.Throws<OptionsValidationException>(() => Start((setting, value))).Message;

        Assert.Contains("has 1 problem:", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Adress", "Address")]
    [InlineData("Timeouts:Totl", "Total")]
    [InlineData("Outbound:Proxi", "Proxy")]
    [InlineData("Wso2:ServiceToken:ConsumerSecrt", "ConsumerSecret")]
    [InlineData("Wso2:ServiceToken:Outbound:ProxyUsr", "ProxyUser")]
    [InlineData("Procedures:1.004873:LegalBase", "LegalBasis")]
    [InlineData("Procedures:1.004873:Basis:ValidUntil", "ValidTo")]
    [InlineData("Procedures:2.000815:Field", "Fields")]
    public void A_misspelt_setting_is_named_at_every_depth(string misspelt, string meant)
    {
        string message = Assert.Throws<OptionsValidationException>(() => Start((misspelt, "value"))).Message;

        Assert.Contains($"Population:{misspelt} is not a setting; did you mean {meant}?", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ServiceToken:ConsumerKey", "ServiceToken", "Wso2:ServiceToken")]
    [InlineData("RequestNamespace", "RequestNamespace", "Soap:RequestNamespace")]
    [InlineData("AnswerNamespace", "AnswerNamespace", "Soap:AnswerNamespace")]
    [InlineData("Wso2:Outbound:Proxy", "Wso2:Outbound", "Outbound")]
    public void A_setting_in_its_old_place_is_named_with_the_new_one(string setting, string old, string now)
    {
        string message = Assert.Throws<OptionsValidationException>(() => Start((setting, "value"))).Message;

        Assert.Contains("has 1 problem:", message, StringComparison.Ordinal);
        Assert.Contains($"Population:{old} is not a setting; did you mean Population:{now}?", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gateway", "Wso3", "must be one of: Wso2, Digest, Forward, ApiKey, Headers; add another with AddRegisterGateway")]
    [InlineData("Dialect", "", "must be one of: Soap; add another with AddRegisterDialect")]
    public void A_gateway_or_a_dialect_that_nobody_added_is_named_with_those_that_are_there(string setting, string value, string expected)
    {
        string message = Assert.Throws<OptionsValidationException>(() => Start((setting, value))).Message;

        Assert.Contains("has 1 problem:", message, StringComparison.Ordinal);
        Assert.Contains($"Population:{setting} is '{value}', but {expected}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RepeatAfterAmbiguousFailure", "yes", "is 'yes', but must be true or false")]
    [InlineData("MaxConcurrency", "many", "is 'many', but must be a whole number, for example 32")]
    [InlineData("Wso2:ServiceToken:Timeout", "5s", "is '5s', but must be a duration, for example 00:10:00 for ten minutes")]
    [InlineData("Procedures:1.004873:Fields:3", "Nmae", "is 'Nmae', but must be one of: Name, BirthDate")]
    [InlineData("Procedures:1.004873", "044", "must be a group of settings: RegisterServiceCode, LegalBasis, Basis, Fields")]
    [InlineData("Timeouts", "00:00:10", "must be a group of settings: Attempt, Total")]
    public void A_value_of_the_wrong_form_is_named_with_the_right_one(string setting, string value, string expected)
    {
        string message = Assert.Throws<OptionsValidationException>(() => Start((setting, value))).Message;

        Assert.Contains(
            $"Population has 1 problem:{Environment.NewLine}  - Population:{setting} {expected}",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_value_is_a_list_of_one() =>
        Assert.Null(Record.Exception(() => Start(("Address", "http://gateway.test/soap"), ("AllowPlainHttpTo", "gateway.test"))));

    [Fact]
    public void A_secret_is_never_repeated()
    {
        string message = Assert.Throws<OptionsValidationException>(() => Start(("Wso2:ServiceToken:ConsumerSecret", "hush\r\n"))).Message;

        Assert.DoesNotContain("hush", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5081/register/soap", null)]
    [InlineData("http://localhost:5081/register/soap", null)]
    [InlineData("http://gateway.test:8280/soap", "gateway.test")]
    public void Plain_http_is_for_this_machine_and_for_named_hosts(string address, string? host) =>
        Assert.Null(Record.Exception(() => Start(("Address", address), ("AllowPlainHttpTo:0", host ?? "other.test"))));

    [Fact]
    public async Task Plain_http_to_another_machine_is_warned_about()
    {
        await using RegisterUnderTest test = new(("Address", "http://gateway.test/soap"), ("AllowPlainHttpTo:0", "gateway.test"));

        await test.StartAsync();

        Assert.Equal([(3100, "gateway.test")], test.Logs.GetSnapshot().Select(line => (line.Id.Id, line.GetStructuredStateValue("Host"))));
    }

    [Fact]
    public async Task Plain_http_to_another_machines_token_endpoint_is_warned_about_too()
    {
        await using RegisterUnderTest test = new(
            ("Wso2:ServiceToken:Endpoint", "http://gateway.test/token"),
            ("Wso2:ServiceToken:AllowPlainHttpTo:0", "gateway.test"));

        await test.StartAsync();

        Assert.Equal(4100, Assert.Single(test.Logs.GetSnapshot()).Id.Id);
    }

    [Theory]
    [InlineData("/soap", "PopulationOptions(no whole address)")]
    [InlineData("https://u:p@gateway.test/soap?key=1", "PopulationOptions(https://gateway.test/soap)")]
    public void Whatever_the_address_the_options_print_no_secret(string address, string text) =>
        Assert.Equal(text, new PopulationOptions { Address = new Uri(address, UriKind.RelativeOrAbsolute) }.ToString());

    [Fact]
    public void The_repeat_must_fit_into_the_whole_time()
    {
        Assert.Null(Record.Exception(() => Start(("RepeatAfterAmbiguousFailure", "true"))));
        Assert.Throws<OptionsValidationException>(() => Start(("RepeatAfterAmbiguousFailure", "true"), ("Timeouts:Total", "00:00:24")));
    }

    [Theory]
    [InlineData("AllowSandbox")]
    [InlineData("Wso2:ServiceToken:AllowSandbox")]
    public void A_sandbox_is_taken_in_Development_only(string setting)
    {
        Assert.Null(Record.Exception(() => Start("Development", (setting, "true"))));
        Assert.Contains(
            $"Population:{setting} is true in Production",
            Assert.Throws<OptionsValidationException>(() => Start("Production", (setting, "true"))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            $"Population:{setting} is true in the environment 'Live'",
            Assert.Throws<OptionsValidationException>(() => Start("Live", (setting, "true"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_the_register_twice_is_refused()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(RegisterUnderTest.Settings).Build();
        ServiceCollection services = new();
        services.AddPopulationRegister(configuration.GetSection("Population"));

        EIdentityException refused = Assert.Throws<EIdentityException>(
            () => services.AddPopulationRegister(configuration.GetSection("Register")));

        Assert.Equal(ErrorCodes.SettingsInvalid, refused.Error);
        Assert.Contains("from Population and from Register", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_token_is_fetched_with_the_settings_of_the_section()
    {
        ServiceTokenOptions token = Build(
            "Development",
            With(("AllowSandbox", "true"), ("AllowPlainHttpTo:0", "gateway.test"), ("Wso2:ServiceToken:Scope", "am_application_scope")))
            .GetRequiredService<IOptionsMonitor<ServiceTokenOptions>>().Get(PopulationDefaults.HttpClientName);

        Assert.Equal(
            ("https://gateway.test/token", "key", "secret", "am_application_scope"),
            (token.Endpoint?.OriginalString, token.ConsumerKey, token.ConsumerSecret?.Reveal(), token.Scope));
        Assert.True(token.AllowSandbox);
        Assert.Equal(["gateway.test"], token.AllowPlainHttpTo);
    }

    [Theory]
    [InlineData("Outbound:LocalAddress", "10.0.0.7", "10.0.0.7")]
    [InlineData("Wso2:ServiceToken:Outbound:LocalAddress", "10.0.0.8", "10.0.0.8")]
    public void The_token_leaves_as_the_register_does_unless_it_has_settings_of_its_own(string setting, string value, string expected)
    {
        ServiceTokenOptions token = Build("Production", With(("Outbound:LocalAddress", "10.0.0.7"), (setting, value)))
            .GetRequiredService<IOptionsMonitor<ServiceTokenOptions>>().Get(PopulationDefaults.HttpClientName);

        Assert.Equal(expected, token.Outbound.LocalAddress);
    }

    private static void Start(params (string, string?)[] settings) => Start("Production", settings);

    private static void Start(string environment, params (string, string?)[] settings) => Start(With(settings), environment);

    private static void Start(Dictionary<string, string?> settings, string environment = "Production") =>
        Build(environment, settings).GetRequiredService<IStartupValidator>().Validate();

    private static Dictionary<string, string?> With(params (string Setting, string? Value)[] settings)
    {
        Dictionary<string, string?> all = new(RegisterUnderTest.Settings);
        foreach ((string setting, string? value) in settings)
        {
            all["Population:" + setting] = value;
        }

        return all;
    }

    private static ServiceProvider Build(string environment, Dictionary<string, string?> settings)
    {
        ServiceCollection services = new();
        services.AddSingleton<IHostEnvironment>(new FixedEnvironment { EnvironmentName = environment });
        services.AddPopulationRegister(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("Population"));
        return services.BuildServiceProvider();
    }
}
