namespace EIdentity.Population;

/// <summary>Names a field of the register together with the type of its values.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class RegisteredField<T>
{
    private readonly Func<Citizen, T> _find;
    private readonly Func<T, string?[]> _write;
    private readonly Func<string?[], T> _read;

    internal RegisteredField(CitizenFields field, Func<Citizen, T> find, Func<T, string?[]> write, Func<string?[], T> read)
    {
        Name = field.ToString();
        _find = find;
        _write = write;
        _read = read;
    }

    /// <summary>Gets the name, which is that of the member of <see cref="CitizenFields"/>.</summary>
    public string Name { get; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    /// <summary>Finds the value in an answer; false where the register did not say it.</summary>
    internal bool TryFind(Citizen citizen, out T value)
    {
        value = _find(citizen);
        return !EqualityComparer<T>.Default.Equals(value, default);
    }

    /// <summary>Gives the one way in which a value is written into a seal.</summary>
    internal string?[] Write(T value) => _write(value);

    /// <summary>Reads what <see cref="Write"/> wrote, unless the rules for such values have become stricter since.</summary>
    internal bool TryRead(string?[] parts, out T value)
    {
        try
        {
            value = _read(parts);
            return true;
        }
        catch (Exception broken) when (broken is FormatException or OverflowException)
        {
            value = default!;
            return false;
        }
    }
}
