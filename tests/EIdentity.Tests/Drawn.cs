using System.Globalization;

namespace EIdentity.Tests;

/// <summary>Says how much is drawn beside an oracle, and from which seed: more in the long tier.</summary>
internal static class Drawn
{
    public static int Count { get; } = Read("EIDENTITY_DRAWN", 10_000);

    public static int Seed { get; } = Read("EIDENTITY_SEED", 21);

    private static int Read(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } said ? int.Parse(said, CultureInfo.InvariantCulture) : otherwise;
}
