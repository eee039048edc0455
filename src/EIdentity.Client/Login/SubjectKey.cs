using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EIdentity.Client;

/// <summary>Names one account at one provider; two keys are equal only when issuer, kind and value are.</summary>
[CitizenData]
public sealed partial class SubjectKey : IEquatable<SubjectKey>
{
    /// <summary>Creates a key.</summary>
    /// <param name="issuer">The provider's issuer.</param>
    /// <param name="kind">What kind of value it is.</param>
    /// <param name="value">The value, compared as an exact text.</param>
    /// <exception cref="ArgumentException">The issuer or the value is empty, or the kind is none.</exception>
    public SubjectKey(string issuer, SubjectKind kind, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(issuer);
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (kind == SubjectKind.None)
        {
            throw new ArgumentException("A key needs a kind.", nameof(kind));
        }

        Issuer = issuer;
        Kind = kind;
        Value = value;
    }

    /// <summary>Compares two keys; <see langword="null"/> equals only <see langword="null"/>.</summary>
    public static bool operator ==(SubjectKey? left, SubjectKey? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Compares two keys; <see langword="null"/> equals only <see langword="null"/>.</summary>
    public static bool operator !=(SubjectKey? left, SubjectKey? right) => !(left == right);

    /// <summary>Gets the provider's issuer.</summary>
    public string Issuer { get; }

    /// <summary>Gets what kind of value it is.</summary>
    public SubjectKind Kind { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string Value { get; }

    /// <summary>Returns the value. Call it only where the key must leave the program.</summary>
    public string Reveal() => Value;

    /// <inheritdoc/>
    public bool Equals(SubjectKey? other) =>
        other is not null
        && Kind == other.Kind
        && string.Equals(Issuer, other.Issuer, StringComparison.Ordinal)
        && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SubjectKey);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Issuer, Kind, Value);

    /// <summary>Gives a digest that two equal keys share, for what must name an account without holding it.</summary>
    internal string ToDigest() =>
        Base64Url.EncodeToString(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes([Issuer, Kind.ToString(), Value], SubjectKeyJson.Default.StringArray)));

    /// <summary>Returns a mask, never the value.</summary>
    public override string ToString() => $"SubjectKey({Kind}, masked)";

    [JsonSerializable(typeof(string[]))]
    private sealed partial class SubjectKeyJson : JsonSerializerContext;
}
