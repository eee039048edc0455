using EIdentity.Population;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Seams.Tests.Lines;

internal static class LinesServiceCollectionExtensions
{
    public static IServiceCollection AddLinesDialect(this IServiceCollection services) =>
        services.AddRegisterDialect("Lines", static () => new LinesDialect());
}
