namespace EIdentity.Population;

/// <summary>Says why a seal proves nothing about a value.</summary>
public enum RegisteredFlaw
{
    /// <summary>There is no seal, or the text is not one: cut, of another form, or not written in the one canonical way.</summary>
    Malformed = 0,

    /// <summary>The seal is of a version that this package does not read.</summary>
    OtherVersion = 1,

    /// <summary>The key that it names is not in the settings (<see cref="ProvenanceOptions.Keys"/>).</summary>
    UnknownKey = 2,

    /// <summary>The MAC does not fit: something in the seal was changed, or it was made without the key.</summary>
    Forged = 3,

    /// <summary>It is genuine, of a register by another name.</summary>
    OtherRegister = 4,

    /// <summary>It is genuine, of another field.</summary>
    OtherField = 5,

    /// <summary>It is genuine, about another person, or about the same one asked by another number.</summary>
    OtherPerson = 6,

    /// <summary>It is genuine, of another dossier.</summary>
    OtherDossier = 7,

    /// <summary>It is genuine, but the value stored beside it is not the one that the register said.</summary>
    ChangedValue = 8,
}
