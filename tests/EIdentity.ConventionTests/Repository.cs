namespace EIdentity.ConventionTests;

/// <summary>Finds the repository around the running tests, and the files that people wrote in it.</summary>
internal static class Repository
{
    private static readonly string[] NotWritten = ["bin", "obj", "artifacts", "TestResults", ".git"];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> SourceFolders { get; } = ["src", "tests", "samples", "docs"];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] ReadLines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>Lists files below a folder by their paths in the repository, with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(Path.Combine(Root, folder))
            ? Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(NotWritten.Contains))
                .Order(StringComparer.Ordinal)
            : [];

    public static IEnumerable<string> CodeFiles() => SourceFolders.SelectMany(folder => Files(folder, "*.cs"));

    public static IEnumerable<string> Pages() => Files(".", "*.md");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EIdentity.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
