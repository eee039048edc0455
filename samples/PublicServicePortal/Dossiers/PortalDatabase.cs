using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PublicServicePortal;

/// <summary>Maps dossiers and the list of look-ups onto SQLite.</summary>
public sealed class PortalDatabase(DbContextOptions<PortalDatabase> options) : DbContext(options)
{
    public DbSet<Dossier> Dossiers => Set<Dossier>();

    public DbSet<LookUpEntry> LookUps => Set<LookUpEntry>();

    public DbSet<LookUpRetention> LookUpRetention => Set<LookUpRetention>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        CountVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        CountVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Dossier>(MapDossier);
        modelBuilder.Entity<LookUpEntry>(entry =>
        {
            entry.HasIndex(e => e.Owner);
            entry.HasIndex(e => e.At);
        });
        modelBuilder.Entity<LookUpRetention>().HasData(new LookUpRetention { Id = 1, Since = DateTimeOffset.UnixEpoch });
    }

    // SQLite has no type for a moment; as a number it can be compared.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToBinaryConverter>();

    private static void MapDossier(EntityTypeBuilder<Dossier> dossier)
    {
        dossier.ComplexProperty(d => d.Residence);
        dossier.ComplexProperty(d => d.MaritalStatus);
        // Only changed columns are written, so without it two writers could mix a row that neither of them saw.
        dossier.Property(d => d.Version).IsConcurrencyToken();
        dossier.HasIndex(d => d.Owner);
        dossier.HasIndex(d => d.Code).IsUnique();
    }

    // SQLite counts no versions of a row by itself.
    private void CountVersions()
    {
        foreach (EntityEntry<Dossier> dossier in ChangeTracker.Entries<Dossier>().Where(entry => entry.State == EntityState.Modified))
        {
            dossier.Property(d => d.Version).CurrentValue = dossier.Property(d => d.Version).OriginalValue + 1;
        }
    }
}
