using System.Collections.Concurrent;
using System.Globalization;

namespace EIdentity.Client;

/// <summary>Says which check is taken away, and notes which checks are reached when none is.</summary>
internal static class Mutants
{
    /// <summary>The number of the check that is gone, zero for none; the worker changes it between runs.</summary>
    public static volatile int Chosen = int.Parse(
        Environment.GetEnvironmentVariable("EIDENTITY_MUTANT") ?? "0",
        CultureInfo.InvariantCulture);

    private static readonly ConcurrentDictionary<int, bool> Reached = [];

    public static bool Is(int number)
    {
        if (Chosen == 0)
        {
            Reached.TryAdd(number, true);
        }

        return number == Chosen;
    }

    /// <summary>Gives the checks that were reached since it was last asked.</summary>
    public static int[] TakeReached()
    {
        int[] reached = [.. Reached.Keys];
        Reached.Clear();
        return reached;
    }
}
