using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Reads a key at use, and anew when its file has changed.</summary>
/// <remarks>
/// The content decides, not its time: clocks are coarse, and a mounted secret changes behind a link. A key file is a few
/// kilobytes and is parsed only when it differs.
/// </remarks>
internal sealed class KeySource<TKey> : IDisposable
    where TKey : class, IDisposable
{
    private readonly ClientKeyOptions _options;
    private readonly KeyPurpose _purpose;
    private readonly Func<KeyMaterial, TKey> _create;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private TKey? _key;
    private DateTimeOffset? _notAfter;
    private byte[] _digest = [];
    private string? _reported;
    private bool _isExpiryReported;

    public KeySource(string setting, ClientKeyOptions options, KeyPurpose purpose, Func<KeyMaterial, TKey> create, ILogger logger, TimeProvider time)
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
        lock (_gate)
        {
            try
            {
                TKey key = Renew();
                ReportExpiry();
                return (key, _notAfter);
            }
            catch (UnusableKeyException failure)
            {
                if (_key is null)
                {
                    throw new LoginException(ErrorCodes.SettingsInvalid, $"The key of {Setting} cannot be used: {failure.Message}.");
                }

                if (_reported != failure.Message)
                {
                    _reported = failure.Message;
                    LoginLog.KeyKept(_logger, Setting, failure.Message);
                }

                return (_key, _notAfter);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _key?.Dispose();
        }
    }

    private TKey Renew()
    {
        byte[] content = ClientKeyReader.ReadContent(_options);
        byte[] digest = SHA256.HashData(content);
        if (_key is not null && digest.AsSpan().SequenceEqual(_digest))
        {
            CryptographicOperations.ZeroMemory(content);
        }
        else
        {
            // Another login may still be working with the key before this one, so the collector releases that.
            KeyMaterial material = ClientKeyReader.Read(_options, content, _purpose);
            _key = _create(material);
            _notAfter = material.NotAfter;
            _digest = digest;
            _isExpiryReported = false;
        }

        _reported = null;
        return _key;
    }

    // Once a key: the log of every login would bury it.
    private void ReportExpiry()
    {
        if (!_isExpiryReported && _notAfter is { } end && end < _time.GetUtcNow())
        {
            _isExpiryReported = true;
            LoginLog.CertificateExpired(_logger, Setting, end);
        }
    }
}
