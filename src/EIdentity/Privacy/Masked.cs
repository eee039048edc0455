using System.Diagnostics;

namespace EIdentity;

/// <summary>Holds one detail of a person so that only <see cref="Reveal"/> shows it.</summary>
/// <remarks>
/// Serialisers and loggers walk public getters, so a detail behind a plain getter reaches them. A value becomes masked by
/// itself (<c>Sex = Sex.Female</c>) and is compared as it is (<c>citizen.Sex == Sex.Female</c>); it is never unmasked by itself.
/// </remarks>
/// <typeparam name="T">The type of the detail.</typeparam>
[CitizenData]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Masked<T> : IEquatable<Masked<T>>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly T _value;

    private Masked(T value) => _value = value;

    /// <summary>Masks a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Masked<T>(T value) => new(value);

    /// <summary>Compares the values.</summary>
    public static bool operator ==(Masked<T> left, Masked<T> right) => left.Equals(right);

    /// <summary>Compares the values.</summary>
    public static bool operator !=(Masked<T> left, Masked<T> right) => !left.Equals(right);

    /// <summary>Returns the value. Call it only where the detail must leave the program, or where the program decides by it.</summary>
    public T Reveal() => _value;

    /// <summary>Returns a mask, never the value.</summary>
    public override string ToString() => "Masked";

    /// <inheritdoc/>
    public bool Equals(Masked<T> other) => EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Masked<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;
}
