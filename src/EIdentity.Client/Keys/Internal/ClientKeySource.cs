using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Reads a key at use, and anew when its file has changed.</summary>
/// <remarks>
/// The content decides, not its time: clocks are coarse, and a mounted secret changes behind a link. A key file is a few
/// kilobytes and is parsed only when it differs.
/// </remarks>
internal sealed class ClientKeySource : IDisposable
{
    private readonly ClientKeyOptions _options;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private ClientKey? _key;
    private byte[] _digest = [];
    private string? _reported;

    private ClientKeySource(ClientKeyOptions options, ILogger logger)
    {
        _options = options;
        _logger = logger;
    }

    /// <summary>Gives the source of a key, or <see langword="null"/> when the settings name none.</summary>
    public static ClientKeySource? Find(ClientKeyOptions options, ILogger logger) =>
        ClientKeyReader.IsSet(options) ? new ClientKeySource(options, logger) : null;

    /// <summary>Gets the key of now; a file that is gone or half written leaves the last good one in use.</summary>
    /// <exception cref="LoginException">EID1001: there was no good key yet.</exception>
    public ClientKey Get()
    {
        lock (_gate)
        {
            try
            {
                return Renew();
            }
            catch (UnusableKeyException failure)
            {
                if (_key is null)
                {
                    throw new LoginException(ErrorCodes.SettingsInvalid, $"The client key cannot be used: {failure.Message}.");
                }

                if (_reported != failure.Message)
                {
                    _reported = failure.Message;
                    LoginLog.KeyKept(_logger, failure.Message);
                }

                return _key;
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

    private ClientKey Renew()
    {
        byte[] content = ClientKeyReader.ReadContent(_options);
        byte[] digest = SHA256.HashData(content);
        if (_key is not null && digest.AsSpan().SequenceEqual(_digest))
        {
            CryptographicOperations.ZeroMemory(content);
        }
        else
        {
            // Another login may still be signing with the key before this one, so the collector releases that.
            _key = ClientKeyReader.Parse(_options, content);
            _digest = digest;
        }

        _reported = null;
        return _key;
    }
}
