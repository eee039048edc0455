using Microsoft.EntityFrameworkCore;

namespace PublicServicePortal;

public static class DossierServiceCollectionExtensions
{
    /// <summary>Adds the dossiers, kept in the database of the <see cref="PortalFolder"/>.</summary>
    public static IServiceCollection AddDossiers(this IServiceCollection services)
    {
        services.AddDbContext<PortalDatabase>((provider, options) =>
            options.UseSqlite(provider.GetRequiredService<PortalFolder>().Connection));
        services.AddHostedService<DatabaseCreation>();
        services.AddHostedService<Retention>();
        services.AddScoped<DossierStore>();
        services.AddScoped<LookUpTrace>();
        services.AddSingleton<RegisteredAnswers>();
        services.AddScoped<RegisterLookUp>();
        services.AddTransient<AnswerRows>();
        return services;
    }
}
