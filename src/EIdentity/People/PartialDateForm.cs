namespace EIdentity;

/// <summary>Names the forms in which dates of people stand in answers, on cards and in chips.</summary>
public enum PartialDateForm
{
    /// <summary><c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>: JSON (OpenID Connect Core 1.0, <c>birthdate</c>).</summary>
    Iso = 0,

    /// <summary><c>yyyyMMdd</c> with zeros for a day, or a day and month, that are not known, or <c>yyyy</c>: the register.</summary>
    Register = 1,

    /// <summary><c>ddMMyyyy</c> or <c>yyyy</c>: the QR code of a card. It is unsigned, so a typing aid and no evidence.</summary>
    QrCode = 2,

    /// <summary><c>dd/MM/yyyy</c>: the chip of a card (data group 13), and scanners that label their fields.</summary>
    Chip = 3,
}
