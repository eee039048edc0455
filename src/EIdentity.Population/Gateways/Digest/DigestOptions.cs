namespace EIdentity.Population;

/// <summary>Holds the settings of the digest that signs calls to the population adapter, in the section <c>Digest</c>.</summary>
/// <remarks>
/// Source: public clients of the adapter, which agree. The digest covers neither the question nor the address dialled: it proves
/// who calls and about when, and TLS has to guard the rest.
/// </remarks>
public sealed class DigestOptions
{
    /// <summary>Gets or sets the user name that the register gave to the agency.</summary>
    /// <value>There is no default; the setting is required. It holds no colon.</value>
    public string? UserName { get; set; }

    /// <summary>Gets or sets the secret key that belongs to the user name.</summary>
    /// <value>There is no default; the setting is required. Keep it in a vault or in user secrets.</value>
    [SecretData]
    public Secret? SecretKey { get; set; }

    /// <summary>Gets or sets the address of the service as the register's operator registered it, letter by letter.</summary>
    /// <value>There is no default; the setting is required.</value>
    /// <remarks>
    /// It is hashed and never dialled: through a gateway, <see cref="PopulationOptions.Address"/> is another. A slash at the end or
    /// another case makes another digest.
    /// </remarks>
    public string? ServiceAddress { get; set; }

    /// <summary>Gets or sets what of <see cref="ServiceAddress"/> is hashed.</summary>
    /// <value>The default value is <see cref="DigestSubject.Address"/>, as in two independent clients; one hashes the path alone.</value>
    public DigestSubject Hashed { get; set; } = DigestSubject.Address;

    /// <summary>Gets or sets the unit of the timestamp.</summary>
    /// <value>The default value is <see cref="DigestTimestamp.Milliseconds"/>; one public client sends seconds.</value>
    public DigestTimestamp TimestampUnit { get; set; } = DigestTimestamp.Milliseconds;

    /// <summary>Returns the user name and the address, never the key.</summary>
    public override string ToString() => $"DigestOptions({UserName}, {ServiceAddress})";
}
