namespace EIdentity.Population.Tests;

/// <summary>The people and purposes that the tests ask about; nobody here exists.</summary>
internal static class The
{
    public const string LanNumber = "000190000017";
    public const string LanName = "Nguyễn Thị Lan";
    public const string LegacyNumber = "000000023";
    public const string OfficerAccount = "canbo-17";

    public static PersonIdentity Lan { get; } =
        PersonIdentity.Of(
            PersonalIdentificationNumber.Parse(LanNumber),
            PersonName.Parse(LanName),
            PartialDate.Of(new DateOnly(1990, 5, 17)));

    public static PersonIdentity Elder { get; } =
        PersonIdentity.Of(PersonalIdentificationNumber.Parse("000040000024"), PersonName.Parse("Đinh Đào"), PartialDate.Of(1940));

    public static PersonIdentity WithLegacyNumber { get; } =
        PersonIdentity.Of(LegacyIdentityNumber.Parse(LegacyNumber), PersonName.Parse(LanName), PartialDate.Of(new DateOnly(1990, 5, 17)));

    public static Purpose Purpose { get; } = Purpose.For("1.004873", "H08.17-250101-0001", Actor.Officer(OfficerAccount));

    public static Purpose PurposeOf(Actor actor) => Purpose.For("1.004873", "H08.17-250101-0001", actor);
}
