namespace EIdentity.InteropTests;

/// <summary>Finds what publishing with Native AOT needs besides the SDK: a linker driver, zlib, and the compiler's package.</summary>
public sealed class NativeTools
{
    private static readonly bool IsRequired = Environment.GetEnvironmentVariable("EIDENTITY_REQUIRE")?.Split(',').Contains("aot") == true;

    /// <summary>Names what is missing, or <see langword="null"/> when all is there.</summary>
    /// <remarks>
    /// The compiler's package is no part of the build: getting it needs a network, and publishing two programs two minutes.
    /// </remarks>
    public static string? Lack { get; } =
        !IsRequired ? "Native AOT needs the compiler's package, gcc and zlib, and two minutes; set EIDENTITY_REQUIRE=aot to test it."
        : !OperatingSystem.IsLinux() ? "Native AOT is tested on Linux only."
        : !IsOnPath("clang") && !IsOnPath("gcc") ? "Native AOT needs gcc or clang; install gcc."
        : !File.Exists("/usr/include/zlib.h") ? "Native AOT needs zlib's development files; install zlib1g-dev."
        : null;

    public NativeTools()
    {
        if (Lack is not null)
        {
            // Once for all tests: the runner's own list of skipped tests leaves the reason out.
            TestContext.Current.SendDiagnosticMessage("The Native AOT tests are skipped: {0}", Lack);
        }
    }

    /// <summary>Skips the test when a part is missing; fails it where the part is required.</summary>
    public static void Require()
    {
        Assert.False(IsRequired && Lack is not null, Lack);
        Assert.SkipWhen(Lack is not null, Lack ?? string.Empty);
    }

    private static bool IsOnPath(string tool) =>
        Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)))
        == true;
}
