using EIdentity.AspNetCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PublicServicePortal;

/// <summary>Keeps the citizen's own list of look-ups: entries are added, and only retention removes them.</summary>
/// <remarks>What the law asks to be recorded is the SDK's record of look-ups; this is what the citizen reads.</remarks>
public sealed class LookUpTrace(PortalDatabase database, TimeProvider time)
{
    /// <summary>How long entries are kept. Invented: an agency asks its archive.</summary>
    public const int KeptYears = 5;

    /// <summary>Records that the register is about to be asked; without it, it is not.</summary>
    public async Task<Guid> BeginAsync(Dossier draft, CancellationToken cancellationToken = default)
    {
        Guid lookUp = Guid.CreateVersion7(time.GetUtcNow());
        await AddAsync(draft, lookUp, LookUpOutcome.NotAsked, null, cancellationToken);
        return lookUp;
    }

    /// <summary>Records how it ended; without it, the answer is not used.</summary>
    public Task EndAsync(Dossier draft, Guid lookUp, RegisterAnswer answer, CancellationToken cancellationToken = default) =>
        AddAsync(draft, lookUp, answer.Outcome, answer.Reference, cancellationToken);

    /// <summary>Lists a citizen's look-ups, the newest first.</summary>
    public async Task<IReadOnlyList<PastLookUp>> ListAsync(SignedIn reader, CancellationToken cancellationToken = default)
    {
        string owner = DossierOwner.Of(reader);
        List<LookUpEntry> entries = await database.LookUps.AsNoTracking()
            .Where(entry => entry.Owner == owner)
            .ToListAsync(cancellationToken);
        return
        [
            .. entries.GroupBy(entry => entry.LookUp).OrderByDescending(steps => steps.Key).Select(steps =>
            {
                LookUpEntry? end = steps.FirstOrDefault(step => step.Outcome != LookUpOutcome.NotAsked);
                return new PastLookUp(steps.Min(step => step.At), steps.First().Dossier, end?.Outcome, end?.Reference);
            }),
        ];
    }

    /// <summary>Removes what has been kept long enough.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken = default)
    {
        DateTimeOffset oldest = time.GetUtcNow().AddYears(-KeptYears);
        await using IDbContextTransaction turn = await database.Database.BeginTransactionAsync(cancellationToken);

        // The table lets nothing go that is younger than this line; see DatabaseCreation.
        await database.LookUpRetention.ExecuteUpdateAsync(
            line => line.SetProperty(kept => kept.Since, oldest), cancellationToken);
        await database.LookUps.Where(entry => entry.At < oldest).ExecuteDeleteAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    private async Task AddAsync(
        Dossier draft, Guid lookUp, LookUpOutcome outcome, string? reference, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        database.Add(new LookUpEntry
        {
            Id = Guid.CreateVersion7(now),
            LookUp = lookUp,
            Owner = draft.Owner,
            Dossier = draft.Id,
            Procedure = draft.Procedure,
            At = now,
            Outcome = outcome,
            Reference = reference,
        });
        await database.SaveChangesAsync(cancellationToken);
    }
}
