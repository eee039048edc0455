using System.Net;
using EIdentity.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

public sealed class NamedRegisterTests
{
    [Fact]
    public async Task Each_register_asks_its_own_gateway_under_its_own_account()
    {
        await using TwoRegisters test = Answering();

        Assert.Equal(Verdict.Confirmed, await test.AskTaxAsync());
        Assert.Equal(Verdict.NotConfirmed, await test.AskLandAsync());

        RecordedRequest tax = Assert.Single(test.TaxNetwork.Requests);
        RecordedRequest land = Assert.Single(test.LandNetwork.Requests);
        Assert.Equal(("POST https://tax.test/soap", "POST https://land.test/soap"), (tax.Address, land.Address));
        Assert.Contains(">tax-account<", tax.Body, StringComparison.Ordinal);
        Assert.Contains(">TAX-01<", tax.Body, StringComparison.Ordinal);
        Assert.Contains(">land-account<", land.Body, StringComparison.Ordinal);
        Assert.Contains(">LAND-01<", land.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_one_register_is_never_sent_to_another()
    {
        await using TwoRegisters test = Answering();
        test.TaxNetwork.Answer(HttpStatusCode.OK, Exists("true"));

        await test.AskTaxAsync();
        await test.AskLandAsync();
        await test.AskTaxAsync();

        Assert.Equal(["Bearer t-tax", "Bearer t-tax"], test.TaxNetwork.Requests.Select(request => request.Authorization));
        Assert.Equal(["Bearer t-land"], test.LandNetwork.Requests.Select(request => request.Authorization));
        Assert.Equal(
            ["POST https://tax.test/token", "POST https://land.test/token"],
            test.Tokens.Requests.Select(request => request.Address));
    }

    [Fact]
    public async Task A_procedure_of_one_register_is_unknown_to_another()
    {
        await using TwoRegisters test = Answering();

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.Register("land").VerifyAsync(The.Lan, TwoRegisters.TaxPurpose));

        Assert.Equal(ErrorCodes.ProcedureNotListed, refused.Error);
        Assert.Empty(test.LandNetwork.Requests);
    }

    [Fact]
    public async Task A_breaker_that_opens_on_one_register_leaves_another_alone()
    {
        await using TwoRegisters test = Answering();
        await test.AskTaxAsync();
        test.TaxNetwork.AlwaysAnswer(HttpStatusCode.ServiceUnavailable, "", "text/plain");
        for (int i = 0; i < 20; i++)
        {
            await Assert.ThrowsAsync<PopulationRegisterException>(test.AskTaxAsync);
        }

        int sent = test.TaxNetwork.Requests.Count;
        PopulationRegisterException open = await Assert.ThrowsAsync<PopulationRegisterException>(test.AskTaxAsync);

        Assert.Equal((ErrorCodes.RegisterUnavailable, sent), (open.Error, test.TaxNetwork.Requests.Count));
        Assert.Equal(Verdict.NotConfirmed, await test.AskLandAsync());
    }

    [Fact]
    public async Task Each_register_repeats_by_its_own_settings()
    {
        await using TwoRegisters test = new(("Land:RepeatAfterAmbiguousFailure", "true"));
        test.Tokens.AlwaysAnswer(HttpStatusCode.OK, Token("t"), "application/json");
        test.TaxNetwork.AlwaysAnswer(HttpStatusCode.ServiceUnavailable, "", "text/plain");
        test.LandNetwork.AlwaysAnswer(HttpStatusCode.ServiceUnavailable, "", "text/plain");

        await Assert.ThrowsAsync<PopulationRegisterException>(test.AskTaxAsync);
        await Assert.ThrowsAsync<PopulationRegisterException>(test.AskLandAsync);

        Assert.Equal((1, 2), (test.TaxNetwork.Requests.Count, test.LandNetwork.Requests.Count));
    }

    [Fact]
    public async Task A_register_that_is_at_its_limit_makes_nobody_wait_for_another()
    {
        await using TwoRegisters test = new(("Tax:MaxConcurrency", "1"), ("Land:MaxConcurrency", "1"));
        test.Tokens.AlwaysAnswer(HttpStatusCode.OK, Token("t"), "application/json");
        Task arrived = test.TaxNetwork.Hang();
        test.LandNetwork.Answer(HttpStatusCode.OK, Exists("true"));

        Task<Verdict> hanging = test.AskTaxAsync();
        await arrived;

        Assert.Equal(Verdict.Confirmed, await test.AskLandAsync());
        test.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(ErrorCodes.RegisterTimeout, (await Assert.ThrowsAsync<PopulationRegisterException>(() => hanging)).Error);
    }

    [Fact]
    public async Task Each_register_has_options_of_its_own_name()
    {
        await using TwoRegisters test = new(("Tax:Outbound:LocalAddress", "10.0.0.7"), ("Land:Outbound:LocalAddress", "10.0.0.8"));
        IOptionsMonitor<PopulationOptions> registers = test.Services.GetRequiredService<IOptionsMonitor<PopulationOptions>>();
        IOptionsMonitor<ServiceTokenOptions> tokens = test.Services.GetRequiredService<IOptionsMonitor<ServiceTokenOptions>>();

        Assert.Equal(
            ("tax-account", "10.0.0.7", "land-account", "10.0.0.8"),
            (registers.Get("tax").AgencyAccount, registers.Get("tax").Outbound.LocalAddress,
                registers.Get("land").AgencyAccount, registers.Get("land").Outbound.LocalAddress));
        Assert.Equal(
            ("tax-key", "10.0.0.7", "land-key", "10.0.0.8"),
            (
                TokenOf("tax").ConsumerKey,
                TokenOf("tax").Outbound.LocalAddress,
                TokenOf("land").ConsumerKey,
                TokenOf("land").Outbound.LocalAddress));

        ServiceTokenOptions TokenOf(string register) => tokens.Get(PopulationDefaults.GetHttpClientName(register));
    }

    [Fact]
    public async Task The_settings_of_every_register_are_checked_at_start_under_their_own_section()
    {
        await using TwoRegisters test = new(("Land:AgencyAccount", ""), ("Land:Adress", "x"));

        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(
            () => test.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith("EID1001: Land has 2 problems:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Land:Adress is not a setting; did you mean Address?", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_http_of_every_register_is_warned_about()
    {
        await using TwoRegisters test = new(
            ("Tax:Address", "http://tax.test/soap"),
            ("Tax:AllowPlainHttpTo:0", "tax.test"),
            ("Land:Address", "http://land.test/soap"),
            ("Land:AllowPlainHttpTo:0", "land.test"));

        await test.StartAsync();

        Assert.Equal(
            [(3100, "tax.test", "tax"), (3100, "land.test", "land")],
            test.Logs.GetSnapshot().Select(
                line => (line.Id.Id, line.GetStructuredStateValue("Host"), line.GetStructuredStateValue("Register"))));
    }

    [Fact]
    public async Task Every_line_about_a_look_up_names_the_register_that_was_asked()
    {
        await using TwoRegisters test = Answering();
        await test.AskTaxAsync();
        await test.AskLandAsync();
        await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.Register("land").VerifyAsync(The.Lan, TwoRegisters.TaxPurpose));

        Assert.Equal(
            [(3000, "tax"), (3000, "land"), (3011, "land")],
            test.Logs.GetSnapshot().Where(line => line.Id.Id >= 3000)
                .Select(line => (line.Id.Id, line.GetStructuredStateValue("Register"))));
    }

    [Fact]
    public async Task Only_the_register_without_a_name_is_found_without_a_key()
    {
        await using TwoRegisters named = new();
        IConfigurationSection tax = new ConfigurationBuilder()
            .AddInMemoryCollection(RegisterUnderTest.Settings)
            .Build()
            .GetSection("Population");
        await using RegisterUnderTest unnamed = new(services => services.AddPopulationRegister("tax", tax));

        Assert.Null(named.Services.GetService<IPopulationRegister>());
        Assert.Same(unnamed.Register, unnamed.Services.GetRequiredKeyedService<IPopulationRegister>(Options.DefaultName));
        Assert.NotSame(unnamed.Register, unnamed.Services.GetRequiredKeyedService<IPopulationRegister>("tax"));
    }

    [Theory]
    [InlineData("", "EIdentity.Population", "PopulationOptions is added twice without a name, from Tax and from Land")]
    [InlineData("tax", "EIdentity.Population:tax", "PopulationOptions is added twice under the name 'tax', from Tax and from Land")]
    public void The_same_name_twice_is_refused(string name, string client, string expected)
    {
        ServiceCollection services = new();
        services.AddPopulationRegister(name, Section("Tax"));

        EIdentityException refused = Assert.Throws<EIdentityException>(() => services.AddPopulationRegister(name, Section("Land")));

        Assert.Equal(ErrorCodes.SettingsInvalid, refused.Error);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Equal(client, PopulationDefaults.GetHttpClientName(name));
    }

    private static TwoRegisters Answering()
    {
        TwoRegisters test = new();
        test.Tokens
            .Answer(HttpStatusCode.OK, Token("t-tax"), "application/json")
            .Answer(HttpStatusCode.OK, Token("t-land"), "application/json");
        test.TaxNetwork.Answer(HttpStatusCode.OK, Exists("true"));
        test.LandNetwork.Answer(HttpStatusCode.OK, Exists("false"));
        return test;
    }

    private static string Token(string value) => $$"""{"access_token":"{{value}}","token_type":"Bearer","expires_in":3600}""";

    private static IConfigurationSection Section(string path) => new ConfigurationBuilder().Build().GetSection(path);
}
