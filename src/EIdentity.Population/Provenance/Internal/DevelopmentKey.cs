using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;

namespace EIdentity.Population;

/// <summary>Makes the key that Development may leave out, once for a folder, so that a restart forgets no seal.</summary>
internal sealed class DevelopmentKey(IHostEnvironment? environment = null)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Gets a value indicating whether keys may be missing; a program that does not say where it runs may be live.</summary>
    public bool IsAllowed => environment?.IsDevelopment() ?? false;

    // Under the content root: a folder that every .gitignore leaves out, and that no publish takes along.
    private string KeyFile => Path.Combine(environment?.ContentRootPath ?? string.Empty, "obj", "eidentity", "provenance.key");

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

    // Of programs that start at once one makes the key. To move a file only where none stands takes two steps on Unix, between which
    // another may have moved its own, and somebody's seals would be under a key that is gone.
    private void MakeOnce()
    {
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(KeyFile))));
        using Mutex one = new(initiallyOwned: false, $"EIdentity.Provenance.{name[..32]}");
        try
        {
            one.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Whoever held it is gone, and what it left is a draft at most.
        }

        try
        {
            if (!File.Exists(KeyFile))
            {
                Make();
            }
        }
        finally
        {
            one.ReleaseMutex();
        }
    }

    private void Make()
    {
        string folder = Path.GetDirectoryName(KeyFile)!;
        string draft = $"{KeyFile}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
            options.UnixCreateMode = OwnerOnly;
        }

        using (StreamWriter writer = new(draft, options))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SealKey.LeastLength)));
        }

        File.Move(draft, KeyFile, overwrite: false);
    }
}
