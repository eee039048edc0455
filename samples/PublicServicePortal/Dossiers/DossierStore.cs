using EIdentity.AspNetCore;
using EIdentity.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PublicServicePortal;

/// <summary>Keeps dossiers; every question names the citizen who asks, so that nobody reads another's.</summary>
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
        return database.Dossiers.FirstOrDefaultAsync(dossier => dossier.Id == id && dossier.Owner == owner, cancellationToken);
    }

    /// <summary>Lists a citizen's dossiers and drafts, the newest first.</summary>
    public Task<List<Dossier>> ListAsync(SubjectKey reader, CancellationToken cancellationToken = default)
    {
        string owner = DossierOwner.Of(reader);

        // Identifiers of version 7 begin with the time they were made at.
        return database.Dossiers.AsNoTracking().Where(dossier => dossier.Owner == owner).OrderByDescending(dossier => dossier.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Saves a draft.</summary>
    /// <returns><see langword="false"/> when it was submitted meanwhile, which changes nothing any more.</returns>
    public async Task<bool> SaveAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Submits a draft and gives it its code; a second click finds it submitted and changes nothing.</summary>
    public async Task SubmitAsync(Dossier draft, CancellationToken cancellationToken = default)
    {
        // SQLite lets one transaction write at a time, so no serial number is given twice.
        await using IDbContextTransaction turn = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.Dossiers.AnyAsync(dossier => dossier.Id == draft.Id && dossier.Code != null, cancellationToken))
        {
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        string prefix = DossierCode.PrefixOf(now);
        int submittedToday = await database.Dossiers.CountAsync(dossier => dossier.Code!.StartsWith(prefix), cancellationToken);
        draft.Submit(DossierCode.For(now, submittedToday + 1), now);
        await database.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }
}
