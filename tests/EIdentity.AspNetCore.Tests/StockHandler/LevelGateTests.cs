using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using EIdentity.Client;
using EIdentity.Sandbox;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.AspNetCore.Tests;

public sealed class LevelGateTests
{
    private static readonly JwtPayload Claims = new()
    {
        ["iss"] = "https://sandbox.test",
        ["sub"] = "subject",
        ["acr"] = SandboxAcrValues.Level2,
    };

    [Fact]
    public async Task A_token_that_only_a_shared_secret_signs_proves_no_level()
    {
        await using StockApp app = await StockApp.StartAsync();
        JwtSecurityToken token = Read(new SigningCredentials(new SymmetricSecurityKey(new byte[32]), SecurityAlgorithms.HmacSha256));

        Assert.Equal(ErrorCodes.IdTokenAlgorithm, Refusal(app, token));
    }

    [Fact]
    public async Task An_unsigned_token_proves_no_level()
    {
        await using StockApp app = await StockApp.StartAsync();

        Assert.Equal(ErrorCodes.IdTokenAlgorithm, Refusal(app, Read(signing: null)));
    }

    [Fact]
    public async Task No_token_proves_no_level()
    {
        await using StockApp app = await StockApp.StartAsync();

        Assert.Equal(ErrorCodes.IdTokenMalformed, Refusal(app, token: null));
    }

    [Fact]
    public async Task A_token_that_nobody_has_sent_proves_no_level()
    {
        await using StockApp app = await StockApp.StartAsync();

        Assert.Equal(ErrorCodes.IdTokenMalformed, Refusal(app, new JwtSecurityToken(new JwtHeader(), Claims)));
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("sub")]
    public async Task A_token_that_does_not_say_whose_it_is_proves_no_level(string missing)
    {
        await using StockApp app = await StockApp.StartAsync();
        JwtPayload claims = new(Claims.Claims);
        claims.Remove(missing);

        Assert.Equal(ErrorCodes.IdTokenSubject, Refusal(app, ReadSigned(claims)));
    }

    [Fact]
    public async Task A_token_of_a_sandbox_proves_no_level_where_none_is_allowed()
    {
        await using StockApp app = await StockApp.StartAsync(
            configure: builder => builder.Configuration["EIdentity:AllowSandbox"] = "false");
        JwtPayload claims = new(Claims.Claims) { ["eidentity_sandbox"] = true };

        Assert.Equal(ErrorCodes.SandboxRefused, Refusal(app, ReadSigned(claims)));
    }

    [Fact]
    public async Task A_step_up_proves_no_level_of_another_account()
    {
        await using StockApp app = await StockApp.StartAsync();
        AuthenticationProperties notes = new() { PersonDigest = "the digest of another" };

        ErrorCode refused = Assert.Throws<LoginException>(() => Gate(app).Check(ReadSigned(Claims), notes)).Error;

        Assert.Equal(ErrorCodes.StepUpByAnotherPerson, refused);
    }

    [Fact]
    public async Task The_claim_of_the_settings_names_the_account()
    {
        await using StockApp app = await StartBehindBrokerAsync();

        SubjectKey subject = Gate(app).Check(
            ReadSigned(new JwtPayload
            {
                ["iss"] = "https://sandbox.test",
                ["sub"] = "broker-1",
                ["acr"] = SandboxAcrValues.Level2,
                ["upstream_id"] = "17",
            }),
            new AuthenticationProperties()).Identity.Subject;

        Assert.Equal(new SubjectKey("https://sandbox.test", SubjectKind.UpstreamSubject, "17"), subject);
    }

    [Fact]
    public async Task A_token_without_the_claim_of_the_settings_names_nobody()
    {
        await using StockApp app = await StartBehindBrokerAsync();

        Assert.Equal(ErrorCodes.IdTokenSubject, Refusal(app, ReadSigned(Claims)));
    }

    private static Task<StockApp> StartBehindBrokerAsync() =>
        StockApp.StartAsync(configure: builder => builder.Configuration["EIdentity:OpenIdConnect:SubjectClaim"] = "upstream_id");

    private static LevelGate Gate(StockApp app) => app.Services.GetRequiredService<LevelGate>();

    private static JwtSecurityToken ReadSigned(JwtPayload claims)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Read(
            new SigningCredentials(
                new ECDsaSecurityKey(key) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } },
                SecurityAlgorithms.EcdsaSha256),
            claims);
    }

    private static ErrorCode Refusal(StockApp app, JwtSecurityToken? token) =>
        Assert.Throws<LoginException>(() => Gate(app).Check(token, new AuthenticationProperties())).Error;

    private static JwtSecurityToken Read(SigningCredentials? signing, JwtPayload? claims = null)
    {
        JwtSecurityTokenHandler handler = new();
        return handler.ReadJwtToken(handler.WriteToken(new JwtSecurityToken(new JwtHeader(signing), claims ?? Claims)));
    }
}
