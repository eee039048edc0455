using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PublicServicePortal;

/// <summary>Keeps dossiers; every question names the citizen who asks, so that nobody reads another's.</summary>
/// <remarks>A citizen may have one draft open in several windows: every change says which version it was made on.</remarks>
public sealed class DossierStore(PortalDatabase database, RegisteredAnswers answers, IConfiguration settings, TimeProvider time)
{
    public const int DraftLifetimeDays = 7;

    public const int DefaultMostDrafts = 5;

    /// <summary>Gets how many drafts a citizen may have open: more than anybody fills in, and few enough to fill no disk.</summary>
    public int MostDrafts { get; } = settings.GetValue("Portal:MostDrafts", DefaultMostDrafts);

    // Whether the sweep has come by or not: what was promised to be kept no longer is not shown, and not written to.
    private IQueryable<Dossier> Kept
    {
        get
        {
            DateTimeOffset oldest = OldestDraft;
            return database.Dossiers.Where(dossier => dossier.Code != null || dossier.BegunAt >= oldest);
        }
    }

    private DateTimeOffset OldestDraft => time.GetUtcNow().AddDays(-DraftLifetimeDays);

    /// <summary>Begins a draft, unless the citizen has <see cref="MostDrafts"/> already.</summary>
    public async Task<Dossier?> BeginAsync(SignedIn login, string procedure, CancellationToken cancellationToken = default)
    {
        // One transaction writes at a time, so two windows cannot both begin the last draft.
        await using IDbContextTransaction turn = await database.Database.BeginTransactionAsync(cancellationToken);
        string owner = DossierOwner.Of(login);
        if (await Kept.CountAsync(dossier => dossier.Owner == owner && dossier.Code == null, cancellationToken) >= MostDrafts)
        {
            return null;
        }

        Dossier dossier = Dossier.Begin(owner, login.Citizen, procedure, time.GetUtcNow());
        database.Add(dossier);
        await database.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return dossier;
    }

    /// <summary>Finds a citizen's dossier or draft; a draft without what it calls the register's and nothing proves.</summary>
    public async Task<Dossier?> FindAsync(Guid id, SignedIn reader, CancellationToken cancellationToken = default)
    {
        string owner = DossierOwner.Of(reader);
        Dossier? found = await Kept.AsNoTracking()
            .FirstOrDefaultAsync(dossier => dossier.Id == id && dossier.Owner == owner, cancellationToken);
        if (found is { IsSubmitted: false })
        {
            answers.RemoveUnproven(found, reader.Citizen);
        }

        return found;
    }

    /// <summary>Lists a citizen's dossiers and drafts, the newest first.</summary>
    public Task<List<Dossier>> ListAsync(SignedIn reader, CancellationToken cancellationToken = default)
    {
        string owner = DossierOwner.Of(reader);

        // Identifiers of version 7 begin with the time they were made at.
        return Kept.AsNoTracking()
            .Where(dossier => dossier.Owner == owner)
            .OrderByDescending(dossier => dossier.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Removes a citizen's draft; what is submitted, or another's, stays.</summary>
    public Task DiscardAsync(Guid id, SignedIn reader, CancellationToken cancellationToken = default)
    {
        string owner = DossierOwner.Of(reader);
        return database.Dossiers
            .Where(dossier => dossier.Id == id && dossier.Owner == owner && dossier.Code == null)
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Removes the drafts that nobody came back to.</summary>
    public Task SweepAsync(CancellationToken cancellationToken = default)
    {
        DateTimeOffset oldest = OldestDraft;
        return database.Dossiers
            .Where(dossier => dossier.Code == null && dossier.BegunAt < oldest)
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Saves what was typed, if the draft is still the version that the citizen saw.</summary>
    public Task<WriteOutcome> SaveAsync(
        Dossier found, int seen, DossierForm form, Citizen citizen, CancellationToken cancellationToken = default) =>
        WriteAsync(found, draft => Take(draft, seen, form, citizen).Outcome, cancellationToken);

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

    /// <summary>Saves what was typed, and says whether anything in it is missing or wrong.</summary>
    public Task<WriteOutcome> CheckAsync(
        Dossier found, int seen, DossierForm form, Citizen citizen, CancellationToken cancellationToken = default) =>
        WriteAsync(
            found,
            draft => Take(draft, seen, form, citizen) switch
            {
                (WriteOutcome.Written, true) => WriteOutcome.Unproven,
                (WriteOutcome.Written, false) when DossierForm.FindMistakes(draft, time.GetUtcNow()).Any() => WriteOutcome.Incomplete,
                (WriteOutcome taken, _) => taken,
            },
            cancellationToken);

    /// <summary>Keeps the declaration while the citizen proves a higher level, if the draft is still what they saw.</summary>
    public Task<WriteOutcome> PledgeAsync(Dossier found, int seen, CancellationToken cancellationToken = default) =>
        WriteAsync(found, draft => Pledge(draft, seen), cancellationToken);

    /// <summary>Submits what the citizen saw and declares to be true, and gives the dossier its code, if nothing is wrong in it.</summary>
    /// <remarks>What the row calls the register's is proven here once more, on the row that is submitted.</remarks>
    public async Task<WriteOutcome> SubmitAsync(Dossier found, int seen, Citizen citizen, CancellationToken cancellationToken = default)
    {
        // SQLite lets one transaction write at a time, so no serial number is given twice, and what is checked is what is submitted.
        await using IDbContextTransaction turn = await database.Database.BeginTransactionAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        string prefix = DossierCode.PrefixOf(now);
        int submittedToday = await database.Dossiers.CountAsync(dossier => dossier.Code!.StartsWith(prefix), cancellationToken);
        string code = DossierCode.For(now, submittedToday + 1);
        WriteOutcome outcome = await WriteAsync(
            found,
            draft => Pledge(draft, seen) switch
            {
                WriteOutcome.Written when answers.RemoveUnproven(draft, citizen) => WriteOutcome.Unproven,
                WriteOutcome.Written when !draft.TrySubmit(code, now) => WriteOutcome.Incomplete,
                WriteOutcome pledged => pledged,
            },
            cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return outcome;
    }

    private (WriteOutcome Outcome, bool WasUnproven) Take(Dossier draft, int seen, DossierForm form, Citizen citizen)
    {
        if (draft.Version != seen)
        {
            return (WriteOutcome.ChangedMeanwhile, false);
        }

        // First: the page that the citizen saw has left it out as well, and has let them type in its place.
        bool wasUnproven = answers.RemoveUnproven(draft, citizen);
        draft.Take(form);
        return (WriteOutcome.Written, wasUnproven);
    }

    private static WriteOutcome Pledge(Dossier draft, int seen)
    {
        if (draft.Version != seen)
        {
            return WriteOutcome.ChangedMeanwhile;
        }

        draft.Pledge();
        return WriteOutcome.Written;
    }

    // The one place that changes a dossier. What was found before may be old: the change is made on what is there now,
    // and counts only if nobody else wrote between this reading and this writing.
    private async Task<WriteOutcome> WriteAsync(Dossier found, Func<Dossier, WriteOutcome> change, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        Dossier? draft = await Kept.FirstOrDefaultAsync(
            dossier => dossier.Id == found.Id && dossier.Owner == found.Owner, cancellationToken);
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
