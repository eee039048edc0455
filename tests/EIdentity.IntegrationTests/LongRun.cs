using System.Globalization;

namespace EIdentity.IntegrationTests;

/// <summary>Reads how long a run shall be, which the long tier sets.</summary>
internal static class LongRun
{
    public static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
