using Microsoft.Data.Sqlite;

namespace PublicServicePortal;

/// <summary>Holds the portal's database and keys, in a folder that only the account of the service reads.</summary>
/// <remarks>It lies outside the program's own folder, which a deployment replaces and a web server may serve.</remarks>
public sealed class PortalFolder(IConfiguration settings, IHostEnvironment environment)
{
    private const UnixFileMode OthersBits = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Gets the folder: <c>Portal:Folder</c>, or in Development <c>obj/eidentity/portal</c> under the content root.</summary>
    public string Path => System.IO.Path.GetFullPath(settings["Portal:Folder"] is { Length: > 0 } named
        ? System.IO.Path.Combine(environment.ContentRootPath, named)
        : System.IO.Path.Combine(environment.ContentRootPath, "obj", "eidentity", "portal"));

    /// <summary>Gets a value indicating whether the folder was named, which Development alone does without.</summary>
    public bool IsNamed => settings["Portal:Folder"] is { Length: > 0 };

    public DirectoryInfo Keys => new(System.IO.Path.Combine(Path, "keys"));

    /// <summary>Gets the connection to the database: the file of the folder, or what <c>Portal:Database</c> names.</summary>
    public string Connection => settings["Portal:Database"] is { Length: > 0 } named
        ? $"Data Source={named}"
        : $"Data Source={OwnDatabaseFile}";

    /// <summary>Gets the file of the folder that holds the database, unless another is named.</summary>
    public string OwnDatabaseFile => System.IO.Path.Combine(Path, "portal.db");

    /// <summary>Gets the file that holds the database, or <see langword="null"/> for one in memory.</summary>
    public string? DatabaseFile => new SqliteConnectionStringBuilder(Connection) is { Mode: not SqliteOpenMode.Memory } file
        && file.DataSource is not ":memory:"
            ? System.IO.Path.GetFullPath(file.DataSource)
            : null;

    /// <summary>Makes the folder and the files in it before anything else does, so that they are never readable by others.</summary>
    public void Create()
    {
        CreateFolder(Path);
        CreateFolder(Keys.FullName);
        if (DatabaseFile is { } file)
        {
            CreateFolder(System.IO.Path.GetDirectoryName(file)!);

            // SQLite gives its journals the mode of the database.
            FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            new FileStream(file, options).Dispose();
        }
    }

    /// <summary>Finds what others on the machine may read or change. On Windows the folder's own list of rights decides.</summary>
    public IEnumerable<string> FindReadableByOthers()
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(Path))
        {
            yield break;
        }

        IEnumerable<string> entries = Directory.EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories)
            .Concat([Path, .. DatabaseFiles()])
            .Distinct();
        foreach (string entry in entries)
        {
            if ((File.GetUnixFileMode(entry) & OthersBits) != 0)
            {
                yield return entry;
            }
        }
    }

    // Whoever may write in the folder around a database can put another in its place; its journals hold what it holds.
    private IEnumerable<string> DatabaseFiles()
    {
        if (DatabaseFile is not { } file)
        {
            return [];
        }

        string around = System.IO.Path.GetDirectoryName(file)!;
        return Directory.Exists(around)
            ? Directory.EnumerateFiles(around, System.IO.Path.GetFileName(file) + "*").Append(around)
            : [];
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }
}
