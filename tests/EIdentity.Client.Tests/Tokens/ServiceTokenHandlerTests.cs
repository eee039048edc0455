using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

public sealed class ServiceTokenHandlerTests
{
    [Fact]
    public async Task Every_request_carries_the_token()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.AnswerToken("t-1");
        test.Service.Answer("1").Answer("2");

        await test.Client.GetAsync("one");
        await test.Client.GetAsync("two");

        Assert.Equal(["Bearer t-1", "Bearer t-1"], test.Service.Authorizations);
        Assert.Single(test.Endpoint.Bodies);
    }

    [Fact]
    public async Task A_request_that_somebody_signed_already_is_sent_once_as_it_is()
    {
        await using TokensUnderTest test = new();
        test.Service.Answer("", HttpStatusCode.Unauthorized);
        using HttpRequestMessage signed = new(HttpMethod.Get, "one") { Headers = { Authorization = new("Basic", "c2lnbmVk") } };

        Assert.Equal(HttpStatusCode.Unauthorized, (await test.Client.SendAsync(signed)).StatusCode);
        Assert.Equal(["Basic c2lnbmVk"], test.Service.Authorizations);
        Assert.Empty(test.Endpoint.Bodies);
    }

    [Fact]
    public async Task A_request_that_is_sent_again_takes_the_token_of_that_moment()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.AnswerToken("t-1").AnswerToken("t-2");
        test.Service.Answer("1").Answer("", HttpStatusCode.Unauthorized).Answer("2");
        using HttpMessageInvoker handler = test.CreateHandler();
        using HttpRequestMessage request = new(HttpMethod.Get, "https://gateway.test/one");

        await handler.SendAsync(request, CancellationToken.None);
        await handler.SendAsync(request, CancellationToken.None);

        Assert.Equal(["Bearer t-1", "Bearer t-1", "Bearer t-2"], test.Service.Authorizations);
    }

    [Fact]
    public async Task SEC_254_a_refused_request_is_sent_once_more_with_another_token()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.AnswerToken("t-1").AnswerToken("t-2");
        test.Service.Answer("", HttpStatusCode.Unauthorized).Answer("done");
        using StreamContent once = new(new MemoryStream(Encoding.UTF8.GetBytes("read once")));

        HttpResponseMessage response = await test.Client.PostAsync("one", once);

        Assert.Equal("done", await response.Content.ReadAsStringAsync());
        Assert.Equal(["Bearer t-1", "Bearer t-2"], test.Service.Authorizations);
        Assert.Equal(["read once", "read once"], test.Service.Bodies);
    }

    [Fact]
    public async Task SEC_254_a_request_refused_twice_is_not_sent_a_third_time()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.AnswerToken("t-1").AnswerToken("t-2");
        test.Service.Answer("", HttpStatusCode.Unauthorized).Answer("", HttpStatusCode.Unauthorized);

        Assert.Equal(HttpStatusCode.Unauthorized, (await test.Client.GetAsync("one")).StatusCode);
        Assert.Equal(2, test.Service.Bodies.Count);
    }

    [Fact]
    public async Task Requests_refused_together_share_one_new_token()
    {
        await using TokensUnderTest test = new();
        test.Endpoint.AnswerToken("t-1").AnswerToken("t-2");
        ServiceToken refused = await test.FetchAsync();

        ServiceToken first = await test.ReplaceAsync(refused);
        ServiceToken second = await test.ReplaceAsync(refused);

        Assert.Equal("t-2", first.Value);
        Assert.Same(first, second);
    }

    [Fact]
    public async Task A_token_never_goes_over_plain_http_to_a_host_that_is_not_named()
    {
        await using TokensUnderTest test = new(options => options.AllowPlainHttpTo.Add("inner.test"));
        test.Endpoint.AnswerToken("t-1");
        test.Service.Answer("");

        await Assert.ThrowsAsync<InvalidOperationException>(() => test.Client.GetAsync("http://gateway.test/one"));
        await test.Client.GetAsync("http://inner.test/one");

        Assert.Single(test.Service.Authorizations);
    }

    [Fact]
    public void Missing_settings_are_found_at_start_all_in_one_message()
    {
        ServiceCollection services = new();
        services.AddHttpClient("service").AddServiceToken("register");

        string message = Assert.Throws<OptionsValidationException>(
            () => services.BuildServiceProvider().GetRequiredService<IStartupValidator>().Validate()).Message;

        Assert.StartsWith("EID1001: ServiceToken 'register' has 3 problems:", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Timeout",
        "5s",
        "EID1001: ServiceTokenOptions 'first' cannot be filled: Failed to convert configuration value '5s' at 'first:Timeout'")]
    [InlineData(
        "Endpoint",
        "https://u:hush@gateway.test:80a",
        "EID1001: ServiceTokenOptions 'first' cannot be filled: InvalidOperationException")]
    public void A_value_of_the_wrong_form_hides_no_problem_of_another_token_and_no_password_is_repeated(
        string setting,
        string value,
        string expected)
    {
        ServiceCollection services = new();
        services.Configure<ServiceTokenOptions>(
            "first",
            new ConfigurationBuilder().AddInMemoryCollection([new("first:" + setting, value)]).Build().GetSection("first"));
        services.AddHttpClient("service").AddServiceToken("first").AddServiceToken("second");

        string message = Assert.Throws<AggregateException>(
            () => services.BuildServiceProvider().GetRequiredService<IStartupValidator>().Validate()).Message;

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.Contains("EID1001: ServiceToken 'second' has 3 problems:", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://u:hush@gateway.test/token?key=hush")]
    [InlineData("/hush")]
    public void The_options_print_no_secret(string endpoint) =>
        Assert.DoesNotContain(
            "hush",
            new ServiceTokenOptions { Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute), ConsumerSecret = "hush" }.ToString(),
            StringComparison.Ordinal);
}
