using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

public sealed class LoginLogTests : IDisposable
{
    private readonly LoginJourney _login = new();

    [Fact]
    public async Task A_sink_that_fills_the_template_itself_says_why_a_login_was_refused()
    {
        _login.Provider.Document["issuer"] = "https://other.example";

        LoginException refused = await Assert.ThrowsAsync<LoginException>(_login.BeginAsync);

        FakeLogRecord line = Assert.Single(_login.Part<FakeLogCollector>().GetSnapshot(), record => record.Id.Id == refused.Error.Number);
        string filled = line.GetStructuredStateValue("{OriginalFormat}")!
            .Replace("{Reference}", line.GetStructuredStateValue("Reference"), StringComparison.Ordinal)
            .Replace("{Message}", line.GetStructuredStateValue("Message"), StringComparison.Ordinal);
        Assert.Equal(line.Message, filled);
        Assert.Contains(refused.Message, filled, StringComparison.Ordinal);
    }

    public void Dispose() => _login.Dispose();
}
