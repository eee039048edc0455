using System.IdentityModel.Tokens.Jwt;
using EIdentity.Client;
using EIdentity.Sandbox;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.AspNetCore.Tests;

public sealed class LevelGateTests
{
    private static readonly JwtPayload Claims = new() { ["iss"] = "https://sandbox.test", ["sub"] = "subject", ["acr"] = SandboxAcrValues.Level2 };

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

    private static ErrorCode Refusal(StockApp app, JwtSecurityToken? token) =>
        Assert.Throws<LoginException>(() => app.Services.GetRequiredService<LevelGate>().Check(token, new AuthenticationProperties())).Error;

    private static JwtSecurityToken Read(SigningCredentials? signing)
    {
        JwtSecurityTokenHandler handler = new();
        return handler.ReadJwtToken(handler.WriteToken(new JwtSecurityToken(new JwtHeader(signing), Claims)));
    }
}
