using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Population;

/// <summary>Seals what the register said, and is the one way back from a seal to a value that counts as the register's.</summary>
/// <remarks>
/// It is a singleton, added by <c>AddRegisteredValues</c> for each register that needs it, and safe to use from many threads at once.
/// What a seal proves, and what it does not, stands in <c>docs/reference/provenance.md</c>.
/// </remarks>
public sealed class RegisteredValues
{
    private readonly string _register;
    private readonly SealKeys _keys;

    internal RegisteredValues(string register, SealKeys keys)
    {
        _register = register;
        _keys = keys;
    }

    /// <summary>Seals one field of an answer, for the dossier and the person of the question.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="found">The answer of this register's <see cref="IPopulationRegister.FindAsync"/>.</param>
    /// <param name="field">The field.</param>
    /// <param name="registered">The value, or <see langword="null"/>.</param>
    /// <returns>
    /// <see langword="false"/> where the field was not asked for, the register did not say it, or it is longer than a seal.
    /// </returns>
    /// <exception cref="ArgumentException">The program made the answer itself, or another register gave it.</exception>
    public bool TrySeal<T>(FindResult.Found found, RegisteredField<T> field, [NotNullWhen(true)] out Registered<T>? registered)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(field);
        if (found.Origin is not { } origin || origin.Register != _register)
        {
            throw new ArgumentException("Only an answer that this register's client gave can be sealed.", nameof(found));
        }

        registered = field.TryFind(found.Citizen, out T value) ? Seal(origin, field, value) : null;
        registered = registered?.RevealSeal().Length > SealText.LongestText ? null : registered;
        return registered is not null;
    }

    /// <summary>Checks a seal that is stored alone, and gives its value back where the register said it for this dossier.</summary>
    /// <remarks>A program that stores the value beside the seal, or shows it from elsewhere, uses the form that compares the two.</remarks>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="seal">The text that <see cref="Registered{T}.RevealSeal"/> gave, as it was stored; it may be missing.</param>
    /// <param name="field">The field that the value is shown as.</param>
    /// <param name="owner">The dossier that the value stands on, and the person that it is about.</param>
    public RegisteredCheck<T> Restore<T>(string? seal, RegisteredField<T> field, RegisteredFor owner) =>
        Restore(seal, field, owner, static _ => true);

    /// <summary>Checks a seal, and gives its value back where the register said that value for this dossier and this person.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="seal">The text that <see cref="Registered{T}.RevealSeal"/> gave, as it was stored; it may be missing.</param>
    /// <param name="field">The field that the value is shown as.</param>
    /// <param name="owner">The dossier that the value stands on, and the person that it is about.</param>
    /// <param name="isStored">Says whether the value stored beside the seal is this one.</param>
    public RegisteredCheck<T> Restore<T>(string? seal, RegisteredField<T> field, RegisteredFor owner, Func<T, bool> isStored)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(isStored);
        RegisteredFlaw? flaw = SealText.TryOpen(seal, _keys, out SealedFacts? facts);
        if (flaw is not null)
        {
            return new RegisteredCheck<T>.Refused(flaw.Value);
        }

        flaw = FindMismatch(facts!, field.Name, owner);
        if (flaw is not null)
        {
            return new RegisteredCheck<T>.Refused(flaw.Value);
        }

        return field.TryRead(facts!.Value, out T value) switch
        {
            false => new RegisteredCheck<T>.Refused(RegisteredFlaw.Malformed),
            true when isStored(value) => new RegisteredCheck<T>.Genuine(new Registered<T>(value, facts, seal!)),
            true => new RegisteredCheck<T>.Refused(RegisteredFlaw.ChangedValue),
        };
    }

    private RegisteredFlaw? FindMismatch(SealedFacts facts, string field, RegisteredFor owner) => facts switch
    {
        _ when facts.Register != _register => RegisteredFlaw.OtherRegister,
        _ when facts.Field != field => RegisteredFlaw.OtherField,
        _ when !facts.Key.IsPerson(facts.Person, owner.Person) => RegisteredFlaw.OtherPerson,
        _ when facts.Dossier != owner.Dossier => RegisteredFlaw.OtherDossier,
        _ => null,
    };

    private Registered<T> Seal<T>(FoundOrigin origin, RegisteredField<T> field, T value)
    {
        SealedFacts facts = new()
        {
            Key = _keys.Current,
            Register = origin.Register,
            RequestId = origin.RequestId,

            // As it will be read again: a seal holds milliseconds.
            At = DateTimeOffset.FromUnixTimeMilliseconds(origin.At.ToUnixTimeMilliseconds()),
            Dossier = origin.Owner.Dossier,
            Person = _keys.Current.DigestOf(origin.Owner.Person),
            Field = field.Name,
            Value = field.Write(value),
        };
        return new Registered<T>(value, facts, SealText.Write(facts));
    }
}
