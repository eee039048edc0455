using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

/// <summary>Finds the lines of one login, from its beginning to its end, by an id that stands nowhere else.</summary>
public sealed class LoginIdTests : IDisposable
{
    private readonly LoginJourney _login =
        new(addParts: static services => services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Debug)));

    [Fact]
    public async Task Beginning_and_end_of_one_login_share_an_id_and_two_logins_do_not()
    {
        await _login.SignInAsync();
        await _login.SignInAsync();

        string?[] ids = [.. Lines(2900, 2901).Select(static line => line.GetStructuredStateValue("LoginId"))];

        Assert.Equal((ids[0], ids[2]), (ids[1], ids[3]));
        Assert.NotEqual(ids[0], ids[2]);
        Assert.Equal(12, ids[0]!.Length);
    }

    [Fact]
    public async Task A_refusal_carries_the_id_of_its_login()
    {
        _login.Provider.Claims["acr"] = "loa0";
        await Assert.ThrowsAsync<LoginException>(_login.SignInAsync);

        FakeLogRecord[] lines = [.. Lines(2900, 2102)];

        Assert.Equal(lines[0].GetStructuredStateValue("LoginId"), lines[1].GetStructuredStateValue("LoginId"));
    }

    [Fact]
    public async Task The_id_is_made_of_nothing_that_travels()
    {
        BegunLogin begun = await _login.BeginAsync();

        string id = Assert.Single(Lines(2900)).GetStructuredStateValue("LoginId")!;

        Assert.DoesNotContain(id, begun.Address.Reveal().AbsoluteUri, StringComparison.Ordinal);
        Assert.DoesNotContain(id, begun.Transaction.RevealState(), StringComparison.Ordinal);
    }

    public void Dispose() => _login.Dispose();

    private IEnumerable<FakeLogRecord> Lines(params int[] events) =>
        _login.Part<FakeLogCollector>().GetSnapshot().Where(line => events.Contains(line.Id.Id));
}
