using Microsoft.Extensions.Options;

namespace EIdentity.Population.Tests;

public sealed class GatewaySettingsTests
{
    private const string Secret = "hunter2";

    [Theory]
    [InlineData("Digest", "Digest:UserName", "", "is missing; it is the user name that the register gave to the agency")]
    [InlineData("Digest", "Digest:UserName", "a:b", "must hold plain characters alone (ASCII), no colon, and no blanks around it")]
    [InlineData("Digest", "Digest:SecretKey", null, "is missing; it is the secret key that the register gave with the user name")]
    [InlineData("Digest", "Digest:SecretKey", Secret + "\r\nX: 1", "must hold plain characters alone (ASCII), without blanks around it")]
    [InlineData("Digest", "Digest:SecretKey", Secret + " ", "copy it anew from where it was handed out")]
    [InlineData("Digest", "Digest:ServiceAddress", null, "as the register's operator registered it, which need not be Address")]
    [InlineData("Digest", "Digest:ServiceAddress", "/soap", "must be a whole http or https address without user")]
    [InlineData("Digest", "Digest:ServiceAddress", "http://u:p@r/soap", "without user information and fragment, letter by letter")]
    [InlineData("Digest", "Digest:TimestampUnit", "7", "Population:Digest:TimestampUnit")]
    [InlineData("Digest", "Digest:Hashed", "7", "Population:Digest:Hashed")]
    [InlineData("Digest", "Digest:TimestampUnit", "Minutes", "but must be one of: Milliseconds, Seconds")]
    [InlineData("Digest", "Digest:Hashed", "Body", "but must be one of: Address, Path")]
    [InlineData("Digest", "Digest:Secret", "x", "is not a setting; did you mean SecretKey?")]
    [InlineData("Forward", "Forward:Member", null, "is missing; it is the code of the member that provides the service (dstcode)")]
    [InlineData("Forward", "Forward:Member", "VN:EDU:1:a", "must be the code of a member: VN:GOV:organisation code:subsystem, or VN:COM:")]
    [InlineData("Forward", "Forward:Member", "VN:GOV:000.00.00.G22", "must be the code of a member")]
    [InlineData("Forward", "Forward:Member", "VN:COM:12345:a", "must be the code of a member")]
    [InlineData("Forward", "Forward:Member", "VN:GOV:G22:a&b=c", "must be the code of a member")]
    [InlineData("Forward", "Forward:ProviderAddress", null, "as the other side gave it (providerurl)")]
    [InlineData("Forward", "Forward:ProviderAddress", "http://u:p@p/", "without user information and fragment")]
    [InlineData("Forward", "Address", "https://a.test/f?dstcode=VN", "Population:Forward:Member stands in Address already, as dstcode")]
    [InlineData("ApiKey", "ApiKey:Key", null, "is missing; it is the key that the gateway's operator gave out")]
    [InlineData("ApiKey", "ApiKey:Key", Secret + "é", "must hold plain characters alone (ASCII)")]
    [InlineData("ApiKey", "ApiKey:Header", "", "is missing; it is the name of the header")]
    [InlineData("ApiKey", "ApiKey:Header", "authorization", "must not be authorization, which the call itself or a gateway sets")]
    [InlineData("ApiKey", "ApiKey:Header", "Api Key", "must be the name of a header: letters, digits and hyphens or underscores")]
    [InlineData("Headers", "Headers:Other", "x", "Population:Headers:Other is not a setting")]
    [InlineData("Headers", "Headers:Fixed:Host", "x", "Population:Headers:Fixed:Host must not be Host, which the call itself or a gateway")]
    [InlineData("Headers", "Headers:Fixed:Content-Type", "x", "must not be Content-Type")]
    [InlineData("Headers", "Headers:Fixed:expires", "x", "must not be expires")]
    [InlineData("Headers", "Headers:Fixed:SOAPAction", "x", "must not be SOAPAction")]
    [InlineData("Headers", "Headers:Fixed:X-Source", Secret + "\n", "Population:Headers:Fixed:X-Source must hold plain characters alone")]
    [InlineData("Digest, Headers", "Headers:Fixed:Timestamp", "1", "Gateway names Digest and Headers, which both set Timestamp")]
    [InlineData("ApiKey, Headers", "Headers:Fixed:apikey", "1", "Gateway names ApiKey and Headers, which both set ")]
    [InlineData("Wso2, Digest", "MaxConcurrency", "8", "Gateway names Wso2 and Digest, which both set Authorization; take one of them out")]
    [InlineData("Digest, digest", "MaxConcurrency", "8", "Gateway names a kind twice; each stands there once, the outermost first")]
    [InlineData("Digest, Digset", "MaxConcurrency", "8", "names 'Digset', but must be one of: Wso2, Digest, Forward, ApiKey, Headers;")]
    [InlineData("Digest,", "MaxConcurrency", "8", "Gateway names '', but must be one of: ")]
    public async Task SEC_268_a_wrong_setting_is_named_with_its_remedy_and_no_secret(
        string gateway, string setting, string? value, string expected)
    {
        (string, string?)[] fixedHeader = setting.StartsWith("Headers:Other", StringComparison.Ordinal) ? [("Headers:Fixed:X-A", "1")] : [];
        await using RegisterUnderTest test = GatewayUnderTest.Behind(gateway, [(setting, value), .. fixedHeader]);

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(test.StartAsync)).Message;

        Assert.Contains("EID1001: Population has 1 problem:", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VN:GOV:000.00.00.G22:vpcpdvcprovider")]
    [InlineData("VN:COM:0100109106:service_1")]
    [InlineData("VN:COM:0100109106-001:service")]
    public async Task Members_of_both_classes_are_taken(string member)
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Forward", ("Forward:Member", member));

        Assert.Null(await Record.ExceptionAsync(test.StartAsync));
    }

    [Fact]
    public async Task An_empty_list_of_headers_is_said()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Headers");

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(test.StartAsync)).Message;

        Assert.Contains("Population:Headers:Fixed is empty; list each header with its value", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_kinds_in_use_do_not_need_is_not_required()
    {
        await using RegisterUnderTest test = GatewayUnderTest.Behind("Digest", ("Wso2:ServiceToken:Endpoint", null), ("ApiKey:Key", null));

        Assert.Null(await Record.ExceptionAsync(test.StartAsync));
    }

    [Fact]
    public void Options_print_no_secret()
    {
        HeadersOptions headers = new() { Fixed = { ["X-Source"] = Secret } };

        Assert.DoesNotContain(
            Secret, $"{headers} {new ApiKeyOptions { Key = Secret }} {headers.Fixed["X-Source"]}", StringComparison.Ordinal);
    }
}
