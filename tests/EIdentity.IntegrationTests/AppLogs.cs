using System.Text;
using EIdentity.Sandbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>Captures everything an app logs, at Trace, framework included, and looks for a person in it.</summary>
internal static class AppLogs
{
    public static WebApplicationFactory<TProgram> WithCapturedLogs<TProgram>(this WebApplicationFactory<TProgram> factory)
        where TProgram : class => factory.WithWebHostBuilder(host => host.ConfigureLogging(logging => logging
            .AddFakeLogging()
            .AddFilter<FakeLoggerProvider>(_ => true)));

    public static FakeLogCollector Logs(this IServiceProvider services) => services.GetRequiredService<FakeLogCollector>();

    public static void ShouldNotMention(this FakeLogCollector logs, SandboxPerson person)
    {
        string everything = string.Join('\n', logs.GetSnapshot().Select(record =>
            $"{record.Category} {record.Message} {record.Exception} "
            + $"{string.Join(' ', record.StructuredState?.Select(pair => $"{pair.Key}={pair.Value}") ?? [])}"
            + $" {string.Join(' ', record.Scopes)}"));
        Assert.NotEmpty(everything);
        Assert.All(ValuesOf(person.Citizen), value => Assert.DoesNotContain(value, everything, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Lists a person's values in every form that a log could hold them in.</summary>
    public static IReadOnlyList<string> ValuesOf(Citizen citizen)
    {
        IReadOnlyList<string> values = PersonForms.Of(citizen);
        return
        [
            .. values,
            .. values.Select(Uri.EscapeDataString),
            .. values.Select(value => Convert.ToBase64String(Encoding.UTF8.GetBytes(value)).TrimEnd('=')),
        ];
    }
}
