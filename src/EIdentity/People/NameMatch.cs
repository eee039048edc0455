namespace EIdentity;

/// <summary>Says how near two spellings of a name are to each other.</summary>
public enum NameMatch
{
    /// <summary>Two names; <see cref="NameDifference"/> says in what they differ.</summary>
    Different = 0,

    /// <summary>Two names that differ in nothing but tone marks (Lan, Làn): not the same, and worth a look.</summary>
    EqualButForTones = 1,

    /// <summary>One name, as <see cref="PersonName.IsSameAs"/> defines it.</summary>
    Equal = 2,
}
