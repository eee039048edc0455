namespace EIdentity.Client;

/// <summary>Signs in the name of this service; derive from it to keep the key in an HSM or a vault.</summary>
/// <remarks>
/// Register your own with <c>services.AddSingleton&lt;ClientSigner&gt;(…)</c> and leave <c>ClientKey</c> out of the settings. It signs
/// for the login without a name alone; a login by name takes the one whose key is that name:
/// <c>services.AddKeyedSingleton&lt;ClientSigner&gt;("Organisations", …)</c>. Calls come from many threads at once.
/// </remarks>
public abstract class ClientSigner
{
    /// <summary>Gets the signature algorithm (RFC 7518, section 3.1), for example <c>PS256</c> or <c>ES256</c>.</summary>
    public abstract string Algorithm { get; }

    /// <summary>Gets the id of the key, as it is registered with the provider.</summary>
    public abstract string KeyId { get; }

    /// <summary>Gives the public key as X.509 SubjectPublicKeyInfo in DER, for the published key set.</summary>
    public abstract byte[] ExportSubjectPublicKeyInfo();

    /// <summary>Hashes and signs the data.</summary>
    /// <remarks>An elliptic curve signature is r and s side by side (IEEE P1363), not DER (RFC 7518, section 3.4).</remarks>
    /// <param name="data">The bytes to sign.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public abstract ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default);
}
