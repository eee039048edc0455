using EIdentity.Client;
using EIdentity.Population;
using EIdentity.Sandbox;

namespace EIdentity.IntegrationTests;

public sealed class LookUpsNobodyCanCountTests
{
    [Fact]
    public async Task Where_look_ups_cannot_be_counted_none_is_sent()
    {
        InMemorySharedState full = new(TimeProvider.System, new MemoryBudget(0, 0));
        PersonLimit limit = new(new PopulationOptions(), full, string.Empty);
        Purpose purpose = Purpose.For("1.004873", "H99-0001", Actor.Self);
        RegisterQuestion question = new(
            RegisterOperation.Verify, PersonIdentity.From(People.Lan.Citizen), CitizenFields.None, purpose);

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => limit.CountAsync(question, new PersonDigest("key", "digest"), TestContext.Current.CancellationToken));

        Assert.Equal(ErrorCodes.SharedStateUnavailable, refused.Error);
    }
}
