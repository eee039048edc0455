using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.IntegrationTests;

public sealed class RefusedLoginTests
{
    public static TheoryData<LoginAttack> Attacks => [.. LoginAttack.All];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Attacks))]
    public async Task A_login_signs_in_without_the_fault_and_is_refused_with_it(LoginAttack attack)
    {
        await using LoginJourney journey = LoginJourney.Create();
        using TestBrowser control = await journey.SignInAsync(People.Lan);
        Assert.True(control.HasSession, "The control run must sign in.");
        FakeLogCollector logs = journey.App.Services.Logs();
        logs.Clear();

        using TestBrowser browser = await attack.RunAsync(journey);

        Assert.False(browser.HasSession);
        Assert.Equal(attack.Code.Value, browser.ProblemCode);
        Assert.Contains(logs.GetSnapshot(), record => record.Category == typeof(LoginFlow).FullName && record.Id.Id == attack.Code.Number);
        logs.ShouldNotMention(People.Lan);
    }
}
