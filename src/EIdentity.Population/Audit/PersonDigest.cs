namespace EIdentity.Population;

/// <summary>Stands for a person in the record: who has the key and the number finds them, who has neither does not.</summary>
/// <param name="keyId">The name of the key.</param>
/// <param name="value">HMAC-SHA-256 over the number's ASCII digits under that key, as 64 lower-case hexadecimal digits.</param>
/// <exception cref="ArgumentException">A part is empty.</exception>
public sealed class PersonDigest(string keyId, string value)
{
    /// <summary>Gets the name of the key.</summary>
    public string KeyId { get; } = ThrowIfEmpty(keyId, nameof(keyId));

    /// <summary>Gets the digest: HMAC-SHA-256 over the number's ASCII digits, as 64 lower-case hexadecimal digits.</summary>
    public string Value { get; } = ThrowIfEmpty(value, nameof(value));

    /// <summary>Returns the name of the key, not the digest, so that logs cannot be joined by it.</summary>
    public override string ToString() => $"PersonDigest({KeyId})";

    private static string ThrowIfEmpty(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, parameter);
        return text;
    }
}
