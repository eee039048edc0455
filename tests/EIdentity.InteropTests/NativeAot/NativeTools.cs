namespace EIdentity.InteropTests;

/// <summary>Finds what publishing with Native AOT needs besides the SDK: a linker driver and zlib.</summary>
internal static class NativeTools
{
    /// <summary>Names what is missing, or <see langword="null"/> when all is there.</summary>
    public static string? Lack { get; } =
        !OperatingSystem.IsLinux() ? "Native AOT is tested on Linux only."
        : !IsOnPath("clang") && !IsOnPath("gcc") ? "Native AOT needs gcc or clang; install gcc."
        : !File.Exists("/usr/include/zlib.h") ? "Native AOT needs zlib's development files; install zlib1g-dev."
        : null;

    /// <summary>Skips the test when a part is missing; fails it where the part is required.</summary>
    public static void Require()
    {
        bool isRequired = Environment.GetEnvironmentVariable("EIDENTITY_REQUIRE")?.Split(',').Contains("aot") == true;
        Assert.False(isRequired && Lack is not null, Lack);
        Assert.SkipWhen(Lack is not null, Lack ?? string.Empty);
    }

    private static bool IsOnPath(string tool) =>
        Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool))) == true;
}
