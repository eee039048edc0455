using System.Text;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

/// <summary>Serializers write null for what is not there: of an optional member that is as good as leaving it out.</summary>
public sealed class NullMemberTests
{
    private const string Discovery = "/.well-known/openid-configuration";

    public static TheoryData<string, string> Optional => new()
    {
        { Discovery, "end_session_endpoint" },
        { Discovery, "pushed_authorization_request_endpoint" },
        { Discovery, "userinfo_endpoint" },
        { Discovery, "id_token_signing_alg_values_supported" },
        { Discovery, "token_endpoint_auth_methods_supported" },
        { Discovery, "require_pushed_authorization_requests" },
        { Discovery, "authorization_response_iss_parameter_supported" },
        { "/token", "error" },
        { "/token", "scope" },
        { "/token", "refresh_token" },
        { "/token", "expires_in" },
        { "/userinfo", "name" },
        { "/userinfo", "birthdate" },
        { "/userinfo", "personal_identification_number" },
        { "/userinfo", "account_type" },
    };

    public static TheoryData<string> OptionalClaims => ["azp", "nbf", "auth_time", "at_hash", "jti", "name", "birthdate"];

    [Theory]
    [MemberData(nameof(Optional))]
    public async Task An_optional_member_that_is_null_is_absent(string path, string member)
    {
        using LoginJourney login = new();
        SetNull(login, path, member);

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
    }

    [Theory]
    [MemberData(nameof(OptionalClaims))]
    public async Task An_optional_claim_that_is_null_is_absent(string claim)
    {
        using LoginJourney login = new();
        login.Provider.Claims[claim] = null;

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
    }

    [Theory]
    [InlineData("issuer", "issuer is null")]
    [InlineData("authorization_endpoint", "authorization_endpoint is null")]
    [InlineData("token_endpoint", "token_endpoint is null")]
    [InlineData("jwks_uri", "jwks_uri is null")]
    public async Task A_required_address_that_is_null_is_called_null(string member, string said)
    {
        using LoginJourney login = new();
        login.Provider.Document[member] = null;

        Assert.Contains(said, (await login.RefusalAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("exp")]
    [InlineData("iat")]
    [InlineData("nonce")]
    [InlineData("sub")]
    public async Task A_required_claim_that_is_null_is_called_null(string claim)
    {
        using LoginJourney login = new();
        login.Provider.Claims[claim] = null;

        Assert.Contains($"{claim} is null", (await login.RefusalAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_of_the_sandbox_that_is_null_is_one_all_the_same()
    {
        using LoginJourney login = new();
        login.Provider.Claims["eidentity_sandbox"] = null;

        Assert.Equal(ErrorCodes.SandboxRefused, (await login.RefusalAsync()).Error);
    }

    private static void SetNull(LoginJourney login, string path, string member) => login.Provider.Change = (called, answer) =>
    {
        if (called == path)
        {
            JsonObject body = JsonNode.Parse(answer.Content.ReadAsStringAsync().GetAwaiter().GetResult())!.AsObject();
            body[member] = null;
            answer.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }
    };
}
