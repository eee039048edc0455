namespace EIdentity.Client.Tests;

public sealed class HandlerFailureTests : IDisposable
{
    private readonly LoginJourney _login = new();

    [Fact]
    public async Task A_failure_of_a_handler_that_the_app_added_is_an_unavailable_provider_and_its_text_stays_out()
    {
        _login.Provider.BeforeAnswer = (_, _) => throw new NotSupportedException("the breaker of 10.0.0.7 is open");

        LoginException refused = await Assert.ThrowsAsync<LoginException>(_login.BeginAsync);

        Assert.Equal(ErrorCodes.ProviderUnavailable, refused.Error);
        Assert.Contains("NotSupportedException", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0.0.7", refused.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _login.Dispose();
}
