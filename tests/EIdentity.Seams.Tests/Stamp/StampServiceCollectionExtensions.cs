using EIdentity.Population;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Seams.Tests.Stamp;

internal static class StampServiceCollectionExtensions
{
    public static IServiceCollection AddStampGateway(this IServiceCollection services) => services.AddRegisterGateway<StampOptions>(
        "Stamp",
        static (section, settings) =>
        {
            section.Bind(settings);
            settings.Key = section[nameof(settings.Key)];
            settings.ServiceToken.ConsumerSecret = section["ServiceToken:ConsumerSecret"];
        },
        static part => new StampGateway(part.Settings));
}
