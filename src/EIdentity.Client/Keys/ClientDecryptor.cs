namespace EIdentity.Client;

/// <summary>Opens what a provider encrypted to this service; derive from it to keep the key in an HSM or a vault.</summary>
/// <remarks>
/// Register your own with <c>services.AddSingleton&lt;ClientDecryptor&gt;(…)</c>. It decrypts for the login without a name alone; a login
/// by name takes the one whose key is that name: <c>services.AddKeyedSingleton&lt;ClientDecryptor&gt;("Citizens", …)</c>. Of the routes
/// of this SDK only VNeID's asks for it. Calls come from many threads at once.
/// </remarks>
public abstract class ClientDecryptor
{
    /// <summary>Opens RSA PKCS#1 v1.5 ciphertext (RFC 8017, section 7.2.2).</summary>
    /// <remarks>
    /// Throw whatever your module throws, and never give the ciphertext back: a failure of the padding and one of the module look the same
    /// to whoever waits for the answer, and the log names the exception's type.
    /// </remarks>
    /// <param name="ciphertext">The ciphertext, as long as the key's modulus or of a length that cannot be.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The plaintext, in an array of its own, which is wiped after use.</returns>
    public abstract ValueTask<byte[]> DecryptAsync(ReadOnlyMemory<byte> ciphertext, CancellationToken cancellationToken = default);
}
