using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;

namespace EIdentity.Population;

/// <summary>Makes the key that Development may leave out, once for a folder, so that a restart forgets no seal.</summary>
internal sealed class DevelopmentKey(IHostEnvironment? environment = null)
{
    private const string KeyName = "provenance.key";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Gets a value indicating whether keys may be missing; a program that does not say where it runs may be live.</summary>
    public bool IsAllowed => environment?.IsDevelopment() ?? false;

    // Under the content root: a folder that every .gitignore leaves out, and that no publish takes along.
    private string KeyFolder => Path.Combine(environment?.ContentRootPath ?? string.Empty, "obj", "eidentity", "keys");

    private string KeyFile => Path.Combine(KeyFolder, KeyName);

    /// <summary>Gives the key of the folder, and makes it first where there is none.</summary>
    public SealKey GetOrMake()
    {
        if (!File.Exists(KeyFile))
        {
            MakeOnce();
        }

        string text = File.ReadAllText(KeyFile);
        byte[] key = SealKey.TryRead(text) ?? throw new InvalidDataException("The file of the key holds something else.");
        return new SealKey($"development-{Convert.ToHexStringLower(SHA256.HashData(key))[..8]}", key);
    }

    /// <summary>Says why the key can be neither read nor made, if so.</summary>
    public string? FindProblem()
    {
        try
        {
            GetOrMake();
            return null;
        }
        catch (InvalidDataException)
        {
            return "provenance.key holds something else; remove it";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return failure.GetType().Name;
        }
    }

    // Of programs that start at once one makes the key. A file cannot be moved in one step on Unix only where none stands; a folder can,
    // since no system moves one onto another that holds something.
    private void MakeOnce()
    {
        string draft = $"{KeyFolder}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        CreateFolder(draft);
        try
        {
            Make(Path.Combine(draft, KeyName));
            RemoveEmptyFolder();
            Directory.Move(draft, KeyFolder);
        }
        catch (IOException)
        {
            Directory.Delete(draft, recursive: true);
            if (!File.Exists(KeyFile))
            {
                throw;
            }
        }
    }

    // Whoever removed a key by hand left its folder.
    private void RemoveEmptyFolder()
    {
        try
        {
            Directory.Delete(KeyFolder);
        }
        catch (DirectoryNotFoundException)
        {
            // There was none, or another program that starts has just removed it.
        }
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

    private static void Make(string file)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using StreamWriter writer = new(file, options);
        writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SealKey.LeastLength)));
    }
}
