using System.Diagnostics;

namespace EIdentity.Population;

/// <summary>Holds one value that the register said, with where and when it did; only this package makes one.</summary>
/// <remarks>
/// <see cref="RegisteredValues"/> makes it of an answer, and again of its seal where the seal proves genuine. So a method that takes
/// a <c>Registered&lt;PersonName&gt;</c> cannot be handed a name that somebody typed.
/// </remarks>
/// <typeparam name="T">The type of the value, as <see cref="RegisteredFields"/> lists them.</typeparam>
[CitizenData]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Registered<T>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly T _value;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _seal;

    internal Registered(T value, SealedFacts facts, string seal)
    {
        _value = value;
        _seal = seal;
        Field = facts.Field;
        Register = facts.Register;
        RequestId = facts.RequestId;
        At = facts.At;
        Dossier = facts.Dossier;
    }

    /// <summary>Gets the name of the field.</summary>
    public string Field { get; }

    /// <summary>Gets the name of the register, empty for the one without a name.</summary>
    public string Register { get; }

    /// <summary>Gets the id under which the question went to the register (MaYeuCau); the record of look-ups has the same.</summary>
    public string RequestId { get; }

    /// <summary>Gets when the register answered, to the millisecond, by this machine's clock.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Gets the code of the dossier that the value was looked up for.</summary>
    public Masked<string> Dossier { get; }

    /// <summary>Returns the value. Call it only where the value must leave the program, or where the program decides by it.</summary>
    public T Reveal() => _value;

    /// <summary>Returns the text to store beside the value: base64url, with the value in it and a MAC over all of it.</summary>
    /// <remarks>It is personal data like the value itself: it hides nothing, and it must not be logged.</remarks>
    public string RevealSeal() => _seal;

    /// <summary>Returns a mask, never the value.</summary>
    public override string ToString() => "Registered(masked)";
}
