namespace EIdentity.Client;

/// <summary>Says how a provider writes a birth date; in every form parts that are zeros are not known.</summary>
public enum BirthDateForm
{
    /// <summary><c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c> (OpenID Connect Core 1.0, section 5.1).</summary>
    YearMonthDay = 0,

    /// <summary><c>dd/MM/yyyy</c>, <c>MM/yyyy</c> or <c>yyyy</c>, with slashes, hyphens or dots, as people write it in Vietnam.</summary>
    DayMonthYear = 1,

    /// <summary><c>yyyyMMdd</c>, <c>yyyyMM</c> or <c>yyyy</c>, as the population register writes it.</summary>
    Compact = 2,
}
