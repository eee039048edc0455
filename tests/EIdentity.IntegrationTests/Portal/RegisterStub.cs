using EIdentity.Population;

namespace EIdentity.IntegrationTests;

/// <summary>A register that knows one person, or nobody, and answers when it is told to.</summary>
internal sealed class RegisterStub(Citizen? person, Func<Task> untilAnswered, List<CitizenFields>? asked = null) : IPopulationRegister
{
    public async Task<FindResult> FindAsync(
        PersonIdentity identity,
        CitizenFields fields,
        Purpose purpose,
        CancellationToken cancellationToken = default)
    {
        asked?.Add(fields);
        await untilAnswered();
        return person is null ? new FindResult.NotFound() : Find(person, RegisteredFor.Of(purpose.Dossier.Reveal(), identity));
    }

    /// <summary>Answers as the register client does, so that the answer can be sealed.</summary>
    public static FindResult.Found Find(Citizen person, RegisteredFor owner) =>
        new(person) { Origin = new FoundOrigin(string.Empty, "stub", DateTimeOffset.UnixEpoch, owner) };

    public Task<Verdict> VerifyAsync(PersonIdentity identity, Purpose purpose, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The portal does not ask for a verdict.");
}
