using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Reads a key at use, and anew when its file has changed.</summary>
/// <remarks>
/// The content decides, not its time: clocks are coarse, and a mounted secret changes behind a link. It is read every few
/// seconds at most, by one login, while the others go on with the last good key; it is parsed only when it differs.
/// </remarks>
internal sealed class KeySource<TKey> : IDisposable
    where TKey : class, IDisposable
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromSeconds(5);

    private readonly ClientKeyOptions _options;
    private readonly KeyPurpose _purpose;
    private readonly Func<KeyMaterial, TKey> _create;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private Kept? _kept;
    private long _readAt;
    private string? _reported;

    public KeySource(
        string setting,
        ClientKeyOptions options,
        KeyPurpose purpose,
        Func<KeyMaterial, TKey> create,
        ILogger logger,
        TimeProvider time)
    {
        Setting = setting;
        _options = options;
        _purpose = purpose;
        _create = create;
        _logger = logger;
        _time = time;
    }

    /// <summary>Gets the setting that names the key.</summary>
    public string Setting { get; }

    /// <summary>Gets the key of now; a file that is gone or half written leaves the last good one in use.</summary>
    /// <exception cref="LoginException">EID1001: there was no good key yet.</exception>
    public TKey Get() => Read().Key;

    /// <summary>Gets the key of now with the end of its certificate, if it came in one.</summary>
    /// <exception cref="LoginException">EID1001: there was no good key yet.</exception>
    public (TKey Key, DateTimeOffset? NotAfter) Read()
    {
        Kept kept = Volatile.Read(ref _kept) is { } good ? RenewIfDue(good) : ReadFirst();
        ReportExpiry(kept);
        return (kept.Key, kept.NotAfter);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _kept?.Key.Dispose();
        }
    }

    private Kept ReadFirst()
    {
        lock (_gate)
        {
            try
            {
                return _kept ?? Renew(last: null);
            }
            catch (UnusableKeyException failure)
            {
                throw new LoginException(ErrorCodes.SettingsInvalid, $"The key of {Setting} cannot be used: {failure.Message}.");
            }
        }
    }

    // Whoever finds the reading due does it; a share that hangs holds up no login but that one.
    private Kept RenewIfDue(Kept good)
    {
        if (!IsDue() || !_gate.TryEnter())
        {
            return good;
        }

        try
        {
            return IsDue() ? Renew(good) : _kept!;
        }
        catch (UnusableKeyException failure)
        {
            if (_reported != failure.Message)
            {
                _reported = failure.Message;
                KeyLog.KeyKept(_logger, Setting, failure.Message);
            }

            return good;
        }
        finally
        {
            _gate.Exit();
        }
    }

    private bool IsDue() => _time.GetElapsedTime(Volatile.Read(ref _readAt)) >= ReadEvery;

    private Kept Renew(Kept? last)
    {
        Volatile.Write(ref _readAt, _time.GetTimestamp());
        byte[] content = ClientKeyReader.ReadContent(_options);
        byte[] digest = SHA256.HashData(content);
        Kept kept;
        if (last is not null && digest.AsSpan().SequenceEqual(last.Digest))
        {
            CryptographicOperations.ZeroMemory(content);
            kept = last;
        }
        else
        {
            // Another login may still be working with the key before this one, so the collector releases that.
            KeyMaterial material = ClientKeyReader.Read(_options, content, _purpose);
            kept = new Kept(_create(material), material.NotAfter, digest);
        }

        _reported = null;
        Volatile.Write(ref _kept, kept);
        return kept;
    }

    // Once a key: the log of every login would bury it.
    private void ReportExpiry(Kept kept)
    {
        if (kept.NotAfter is { } end && end < _time.GetUtcNow() && kept.TryReport())
        {
            KeyLog.CertificateExpired(_logger, Setting, end);
        }
    }

    private sealed class Kept(TKey key, DateTimeOffset? notAfter, byte[] digest)
    {
        private int _isReported;

        public TKey Key { get; } = key;

        public DateTimeOffset? NotAfter { get; } = notAfter;

        public byte[] Digest { get; } = digest;

        public bool TryReport() => Interlocked.Exchange(ref _isReported, 1) == 0;
    }
}
