using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PublicServicePortal;

/// <summary>Maps dossiers onto SQLite.</summary>
public sealed class PortalDatabase(DbContextOptions<PortalDatabase> options) : DbContext(options)
{
    public DbSet<Dossier> Dossiers => Set<Dossier>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Dossier>(dossier =>
    {
        dossier.ComplexProperty(d => d.FullName);
        dossier.ComplexProperty(d => d.BirthDate);
        dossier.ComplexProperty(d => d.Residence);
        // What is submitted stays as it is, whatever another tab of the citizen still sends.
        dossier.Property(d => d.Code).IsConcurrencyToken();
        dossier.HasIndex(d => d.Owner);
        dossier.HasIndex(d => d.Code).IsUnique();
    });

    // SQLite has no type for a moment; as a number it can be compared.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToBinaryConverter>();
}
