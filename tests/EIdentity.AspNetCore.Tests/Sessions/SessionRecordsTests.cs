using System.Security.Claims;
using EIdentity.Client;
using EIdentity.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

public sealed class SessionRecordsTests : IAsyncDisposable
{
    private readonly EIdentityTestApp<Program> _app = WebApp.Start();

    private SessionRecords Records => _app.Services.GetRequiredService<SessionRecords>();

    private string Settings
    {
        get
        {
            LoginSchemes schemes = _app.Services.GetRequiredService<LoginSchemes>();
            return schemes.FingerprintOf(schemes.Find(EIdentityDefaults.AuthenticationScheme)!);
        }
    }

    public static TheoryData<string> NotBegun => ["officer", "ended", "other settings", "other login"];

    [Theory]
    [MemberData(nameof(NotBegun))]
    public async Task Only_a_login_of_this_app_begins_a_session(string who)
    {
        ClaimsPrincipal session = who switch
        {
            "officer" => new ClaimsPrincipal(new ClaimsIdentity([new Claim("name", "officer")], "Officers")),
            "ended" => SessionClaims.Write(Login("lan", hoursAgo: 25), Settings),
            "other settings" => SessionClaims.Write(Login("lan"), "settings"),
            _ => SessionClaims.Write(Login("lan"), Settings, "Officers"),
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => Records.BeginAsync(session, WebApp.Cancellation));
        Assert.Null(Records.Read(session, "id"));
    }

    [Fact]
    public async Task A_session_lives_until_it_is_ended()
    {
        ClaimsPrincipal session = SessionClaims.Write(Login("lan"), Settings);
        string id = await Records.BeginAsync(session, WebApp.Cancellation);
        SessionTicket ticket = Records.Read(session, id)!;
        Assert.Equal((true, true), await LivesAsync(ticket));

        await Records.EndAsync(id, WebApp.Cancellation);

        Assert.Equal((false, false), await LivesAsync(ticket));
    }

    [Theory]
    [InlineData("another", AssuranceLevel.Level2)]
    [InlineData("lan", AssuranceLevel.Level1)]
    public async Task A_ticket_of_another_person_or_level_does_not_hold_under_the_id_of_a_session(string subject, AssuranceLevel level)
    {
        string id = await Records.BeginAsync(SessionClaims.Write(Login("lan"), Settings), WebApp.Cancellation);

        SessionTicket other = Records.Read(SessionClaims.Write(Login(subject, level: level), Settings), id)!;

        Assert.False(await Records.HoldAsync(other, WebApp.Cancellation));
    }

    [Fact]
    public void A_ticket_without_an_id_is_no_session() =>
        Assert.Null(Records.Read(SessionClaims.Write(Login("lan"), Settings), id: null));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<(bool Holds, bool Exists)> LivesAsync(SessionTicket ticket) =>
        (await Records.HoldAsync(ticket, WebApp.Cancellation), await Records.ExistsAsync(ticket.Id, WebApp.Cancellation));

    private static ElectronicIdentity Login(string subject, int hoursAgo = 0, AssuranceLevel level = AssuranceLevel.Level2) => new()
    {
        Subject = new SubjectKey("https://sandbox.test", SubjectKind.ProviderSubject, subject),
        Citizen = new Citizen(),
        Level = level,
        Evidence = LevelEvidence.SignedToken,
        SignedInAt = DateTimeOffset.UtcNow.AddHours(-hoursAgo),
    };
}
