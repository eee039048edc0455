using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace EIdentity.Client;

/// <summary>Says which check the environment takes away, and notes which test class reached which check.</summary>
internal static class Mutants
{
    /// <summary>The number of the check that is gone, zero for none; the worker changes it between runs.</summary>
    public static volatile int Chosen = int.Parse(
        Environment.GetEnvironmentVariable("EIDENTITY_MUTANT") ?? "0",
        CultureInfo.InvariantCulture);

    private static readonly string? ReachFile = Environment.GetEnvironmentVariable("EIDENTITY_MUTANT_REACH");
    private static readonly ConcurrentDictionary<(int Number, string TestClass), bool> Reached = new();
    private static readonly PropertyInfo? Current = Type.GetType("Xunit.TestContext, xunit.v3.core")?.GetProperty("Current");

    static Mutants()
    {
        if (ReachFile is not null)
        {
            AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
                File.WriteAllLines(
                    ReachFile,
                    Reached.Keys.Select(static pair => $"{pair.Number.ToString(CultureInfo.InvariantCulture)} {pair.TestClass}"));
        }
    }

    public static bool Is(int number)
    {
        if (ReachFile is not null)
        {
            Reached.TryAdd((number, TestClass()), true);
        }

        return number == Chosen;
    }

    private static string TestClass()
    {
        object? context = Current?.GetValue(null);
        object? testClass = context?.GetType().GetProperty("TestClass")?.GetValue(context);
        return testClass?.GetType().GetProperty("TestClassName")?.GetValue(testClass) as string ?? string.Empty;
    }
}
