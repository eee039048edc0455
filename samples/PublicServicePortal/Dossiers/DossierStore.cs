using EIdentity.AspNetCore;
using EIdentity.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PublicServicePortal;

/// <summary>Keeps dossiers; every question names the citizen who asks, so that nobody reads another's.</summary>
/// <remarks>A citizen may have one draft open in several windows: every change says which version it was made on.</remarks>
public sealed class DossierStore(PortalDatabase database, TimeProvider time)
{
    public const int DraftLifetimeDays = 7;

    /// <summary>Begins a draft, and forgets those that nobody came back to.</summary>
    public async Task<Dossier> BeginAsync(SignedIn login, string procedure, CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset oldest = now.AddDays(-DraftLifetimeDays);
        await database.Dossiers.Where(dossier => dossier.Code == null && dossier.BegunAt < oldest).ExecuteDeleteAsync(cancellationToken);
        Dossier dossier = Dossier.Begin(DossierOwner.Of(login.Subject), login.Citizen, procedure, now);
        database.Add(dossier);
        await database.SaveChangesAsync(cancellationToken);
        return dossier;
    }

    public Task<Dossier?> FindAsync(Guid id, SubjectKey reader, CancellationToken cancellationToken = default)
    {
        string owner = DossierOwner.Of(reader);
        return database.Dossiers.AsNoTracking()
            .FirstOrDefaultAsync(dossier => dossier.Id == id && dossier.Owner == owner, cancellationToken);
    }

    /// <summary>Lists a citizen's dossiers and drafts, the newest first.</summary>
    public Task<List<Dossier>> ListAsync(SubjectKey reader, CancellationToken cancellationToken = default)
    {
        string owner = DossierOwner.Of(reader);

        // Identifiers of version 7 begin with the time they were made at.
        return database.Dossiers.AsNoTracking()
            .Where(dossier => dossier.Owner == owner)
            .OrderByDescending(dossier => dossier.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Saves what was typed, if the draft is still the version that the citizen saw.</summary>
    public Task<WriteOutcome> SaveAsync(Dossier found, int seen, DossierForm form, CancellationToken cancellationToken = default) =>
        WriteAsync(found, draft => Take(draft, seen, form), cancellationToken);

    /// <summary>Adds what the register said to the draft as it is by then.</summary>
    /// <remarks>It stands apart from what is typed, so a draft that has changed is read again and nothing of it is lost.</remarks>
    public async Task<WriteOutcome> RecordAsync(Dossier found, RegisterAnswer answer, CancellationToken cancellationToken = default)
    {
        WriteOutcome outcome;
        do
        {
            outcome = await WriteAsync(
                found,
                draft =>
                {
                    draft.Take(answer);
                    return WriteOutcome.Written;
                },
                cancellationToken);
        }
        while (outcome == WriteOutcome.ChangedMeanwhile);
        return outcome;
    }

    /// <summary>Submits what was typed and gives the dossier its code, if nothing is wrong and the citizen saw this version.</summary>
    public async Task<WriteOutcome> SubmitAsync(Dossier found, int seen, DossierForm form, CancellationToken cancellationToken = default)
    {
        // SQLite lets one transaction write at a time, so no serial number is given twice, and what is checked is what is submitted.
        await using IDbContextTransaction turn = await database.Database.BeginTransactionAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        string prefix = DossierCode.PrefixOf(now);
        int submittedToday = await database.Dossiers.CountAsync(dossier => dossier.Code!.StartsWith(prefix), cancellationToken);
        string code = DossierCode.For(now, submittedToday + 1);
        WriteOutcome outcome = await WriteAsync(
            found,
            draft => Take(draft, seen, form) switch
            {
                WriteOutcome.Written when !draft.TrySubmit(code, now) => WriteOutcome.Incomplete,
                WriteOutcome taken => taken,
            },
            cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return outcome;
    }

    private static WriteOutcome Take(Dossier draft, int seen, DossierForm form)
    {
        if (draft.Version != seen)
        {
            return WriteOutcome.ChangedMeanwhile;
        }

        draft.Take(form);
        return WriteOutcome.Written;
    }

    // The one place that changes a dossier. What was found before may be old: the change is made on what is there now,
    // and counts only if nobody else wrote between this reading and this writing.
    private async Task<WriteOutcome> WriteAsync(Dossier found, Func<Dossier, WriteOutcome> change, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        Dossier? draft = await database.Dossiers
            .FirstOrDefaultAsync(dossier => dossier.Id == found.Id && dossier.Owner == found.Owner, cancellationToken);
        if (draft is null)
        {
            return WriteOutcome.NotFound;
        }

        if (draft.IsSubmitted)
        {
            return WriteOutcome.SubmittedMeanwhile;
        }

        WriteOutcome outcome = change(draft);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            return WriteOutcome.ChangedMeanwhile;
        }
    }
}
