using Microsoft.EntityFrameworkCore;

namespace PublicServicePortal;

public static class DossierServiceCollectionExtensions
{
    /// <summary>Adds the dossiers, kept in the SQLite file that <c>Portal:Database</c> names.</summary>
    public static IServiceCollection AddDossiers(this IServiceCollection services)
    {
        services.AddDbContext<PortalDatabase>((provider, options) => options.UseSqlite($"Data Source={DatabaseFile(provider)}"));
        services.AddHostedService<DatabaseCreation>();
        services.AddScoped<DossierStore>();
        services.AddScoped<RegisterLookUp>();
        return services;
    }

    private static string DatabaseFile(IServiceProvider provider) =>
        provider.GetRequiredService<IConfiguration>()["Portal:Database"] ?? Path.Combine(AppContext.BaseDirectory, "portal.db");
}
