using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Names one thing in the shared state by its kind and a digest, so that no key holds what it stands for.</summary>
/// <remarks>The kind is part of what is digested: nobody sees in the store that two keys stand for the same person.</remarks>
internal readonly struct SharedStateKey : IEquatable<SharedStateKey>
{
    private const int MaxKindLength = 32;
    private const int MaxOnStack = 256;

    private static readonly SearchValues<char> KindCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly UInt128 _first;
    private readonly UInt128 _second;

    private SharedStateKey(string kind, ReadOnlySpan<byte> digest)
    {
        Kind = kind;
        _first = MemoryMarshal.Read<UInt128>(digest);
        _second = MemoryMarshal.Read<UInt128>(digest[16..]);
    }

    public string Kind { get; }

    /// <summary>Makes the key of an id or a secret.</summary>
    /// <param name="kind">What it is for: at most 32 lower-case letters, digits and hyphens, of the program and never of a user.</param>
    /// <param name="id">The id or secret, of any length.</param>
    public static SharedStateKey Of(string kind, string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (!IsKind(kind))
        {
            throw new ArgumentException($"A kind has 1 to {MaxKindLength} lower-case letters, digits and hyphens.", nameof(kind));
        }

        int length = kind.Length + 1 + id.Length;
        Span<char> text = length <= MaxOnStack ? stackalloc char[length] : new char[length];
        kind.CopyTo(text);
        text[kind.Length] = ':';
        id.CopyTo(text[(kind.Length + 1)..]);

        // Whole characters are digested: an encoding would make several broken texts one.
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text), digest);
        return new SharedStateKey(kind, digest);
    }

    /// <summary>Reads what a store wrote.</summary>
    /// <exception cref="FormatException">It is no key.</exception>
    public static SharedStateKey Parse(string text)
    {
        int end = text.IndexOf(':', StringComparison.Ordinal);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        bool isKey = end >= 0
            && IsKind(text[..end])
            && Base64Url.TryDecodeFromChars(text.AsSpan(end + 1), digest, out int read)
            && read == digest.Length;
        return isKey ? new SharedStateKey(text[..end], digest) : throw new FormatException("The text is no key of the shared state.");
    }

    /// <summary>Gives what a store writes, at most 76 characters.</summary>
    public string ToText()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        MemoryMarshal.Write(digest, in _first);
        MemoryMarshal.Write(digest[16..], in _second);
        return $"{Kind}:{Base64Url.EncodeToString(digest)}";
    }

    public bool Equals(SharedStateKey other) =>
        _first == other._first
        && _second == other._second
        && string.Equals(Kind, other.Kind, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is SharedStateKey other && Equals(other);

    // Seeded anew in each process: who chooses ids cannot make them fall into one bucket.
    public override int GetHashCode() => HashCode.Combine(_first, _second);

    public override string ToString() => $"SharedStateKey({Kind}, masked)";

    private static bool IsKind(string kind) =>
        kind is { Length: > 0 and <= MaxKindLength } && !kind.AsSpan().ContainsAnyExcept(KindCharacters);
}
