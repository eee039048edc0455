namespace EIdentity.Population;

/// <summary>Writes lines at the end of a file that only its owner reads, each whole and on the disk before the next.</summary>
/// <remarks>One flush a line; several lines in one flush come with the audit that replaces this file.</remarks>
internal sealed class AppendOnlyFile(string path) : IDisposable
{
    private const int MostTries = 200;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode TooLoose =
        UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private readonly SemaphoreSlim _turn = new(1, 1);

    private bool IsDevice => Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    /// <summary>Makes the file and its folder, and says why it cannot be written, if it cannot.</summary>
    public string? FindProblem()
    {
        try
        {
            CreateFolder(Path.GetDirectoryName(path)!);
            using FileStream file = Open();

            // A group that reads it may be the auditors'. Devices hold nothing, and keep their own modes.
            return !OperatingSystem.IsWindows() && !IsDevice && (File.GetUnixFileMode(file.SafeFileHandle) & TooLoose) != 0
                ? "others may read or write it: chmod o-rwx,g-w"
                : null;
        }
        catch (IOException held) when (IsHeldByAnother(held))
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return failure.GetType().Name;
        }
    }

    /// <summary>Writes one line; it is on the disk when this returns.</summary>
    /// <param name="line">The line, with its end.</param>
    /// <param name="cancellationToken">Cancels the waiting for a turn, never a line half written.</param>
    public async Task AppendAsync(byte[] line, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // The flush blocks, and a disk over a network may block for long: never on the caller's own thread.
            for (int tries = 1; !await Task.Run(() => TryAppend(line, tries), CancellationToken.None).ConfigureAwait(false); tries++)
            {
                // Another process wrote. Its lock knows no clock but the real one.
                await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

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

    private static bool IsHeldByAnother(IOException failure)
    {
        const int SharingViolation = unchecked((int)0x80070020);
        const int WouldBlockOnLinux = 11;
        const int WouldBlockOnBsd = 35;
        return failure.HResult == SharingViolation
            || (!OperatingSystem.IsWindows() && failure.HResult is WouldBlockOnLinux or WouldBlockOnBsd);
    }

    private bool TryAppend(byte[] line, int tries)
    {
        FileStream file;
        try
        {
            file = Open();
        }
        catch (IOException held) when (IsHeldByAnother(held) && tries < MostTries)
        {
            return false;
        }

        using (file)
        {
            EndTornLine(file);
            long end = file.Length;
            file.Write(line);
            file.Flush(flushToDisk: true);

            // /dev/null and its kind take everything and keep nothing.
            return file.Length == end + line.Length ? true : throw new IOException("The file does not keep what is written.");
        }
    }

    // Held by one writer at a time, whichever process it is in; FileMode.Append would only look for the end once, and two of them
    // would write over each other.
    private FileStream Open()
    {
        FileStreamOptions options = new()
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            BufferSize = 0,

            // On Windows nobody could read the record otherwise; elsewhere the lock binds writers like this one only.
            Share = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    // A crash or a full disk may have cut a line short; the next record must not be lost with it.
    private static void EndTornLine(FileStream file)
    {
        file.Seek(Math.Max(0, file.Length - 1), SeekOrigin.Begin);
        if (file.ReadByte() is not (-1 or '\n'))
        {
            file.Write("\n"u8);
        }
    }
}
