namespace EIdentity.BrowserTests;

/// <summary>Finds the machine's own Chromium and its driver; nothing is downloaded.</summary>
internal static class Chromium
{
    public static string? Browser { get; } = Find("chromium");

    public static string? Driver { get; } = Find("chromedriver");

    /// <summary>Gets the reason why no browser test can run here, or <see langword="null"/>.</summary>
    public static string? Lack => (Browser, Driver) switch
    {
        (null, _) => "Chromium is not on the path (Debian: apt-get install chromium).",
        (_, null) => "The driver of Chromium is not on the path (Debian: apt-get install chromium-driver).",
        _ => null,
    };

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
