using EIdentity.Sandbox;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.IntegrationTests;

public sealed partial class AppLogsTests
{
    public static TheoryData<string> Values => [.. AppLogs.ValuesOf(People.Lan.Citizen)];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Values))]
    public void A_planted_value_is_found_in_message_state_and_exception(string value)
    {
        Action<ILogger>[] plants =
        [
            logger => Leak(logger, value, null),
            logger => Leak(logger, "harmless", new InvalidOperationException(value)),
        ];

        Assert.All(plants, plant =>
        {
            FakeLogger logger = new();
            plant(logger);
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => logger.Collector.ShouldNotMention(People.Lan));
        });
    }

    [LoggerMessage(1, LogLevel.Trace, "Saw {Value}")]
    private static partial void Leak(ILogger logger, string value, Exception? failure);
}
