namespace PublicServicePortal;

/// <summary>Lets the portal start outside Development only with what a portal on a network needs, and names all that is missing.</summary>
public static class LiveSettings
{
    /// <summary>Checks the settings and the folder.</summary>
    /// <exception cref="InvalidOperationException">Something is missing; the message lists all of it.</exception>
    public static void ThrowUnlessSafe(IConfiguration settings, IHostEnvironment environment, PortalFolder folder)
    {
        if (environment.IsDevelopment())
        {
            return;
        }

        string[] problems = [.. FindProblems(settings, folder)];
        if (problems.Length > 0)
        {
            string lines = string.Concat(problems.Select(problem => $"\n  - {problem}"));
            throw new InvalidOperationException($"The portal does not start in {environment.EnvironmentName}:{lines}");
        }
    }

    private static IEnumerable<string> FindProblems(IConfiguration settings, PortalFolder folder)
    {
        // Without it any name that somebody points at the server is answered, and stands in links (CWE-644).
        string hosts = settings["AllowedHosts"] ?? string.Empty;
        if (hosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is var names
            && (names.Length == 0 || names.Any(name => name is "*" or "[::]" or "0.0.0.0")))
        {
            yield return "AllowedHosts must name the hosts under which citizens see the portal, such as dichvucong.example.gov.vn.";
        }

        if (!folder.IsNamed)
        {
            yield return "Portal:Folder must name the folder for the database and the keys, such as /var/lib/portal.";
        }
        else if (LiesInProgram(folder.Path))
        {
            yield return "Portal:Folder lies in the program's own folder, which a deployment replaces; take another, such as "
                + "/var/lib/portal.";
        }

        if (folder.DatabaseFile is { } database && database != folder.OwnDatabaseFile && LiesInProgram(database))
        {
            yield return "Portal:Database lies in the program's own folder, which a deployment replaces; leave it out, and the "
                + "database lies in Portal:Folder.";
        }

        foreach (string entry in folder.FindReadableByOthers())
        {
            yield return $"{entry} can be read or changed by others on this machine; take their rights away (chmod go= {entry}).";
        }
    }

    // Compared as the system compares names: Windows takes other letters' case for the same folder.
    private static bool LiesInProgram(string path)
    {
        string way = Path.GetRelativePath(AppContext.BaseDirectory, path);
        return way != ".." && !way.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Path.IsPathRooted(way);
    }
}
