using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Population.Tests.Provenance;

/// <summary>A register whose answers are sealed, and the keys of the tests.</summary>
internal static class Sealed
{
    public const CitizenFields Asked = CitizenFields.Name
        | CitizenFields.BirthDate
        | CitizenFields.Sex
        | CitizenFields.MaritalStatus
        | CitizenFields.PermanentResidence;

    public static (string, string?)[] Keys2026 { get; } = Keys("2026", ("2026", 1));

    public static RegisteredFor Owner { get; } = RegisteredFor.Of(The.Purpose.Dossier.Reveal(), The.Lan);

    public static string KeyOf(byte filling) => Convert.ToBase64String(Enumerable.Repeat(filling, 32).ToArray());

    /// <summary>Writes the settings of keys, each of one repeated byte.</summary>
    public static (string, string?)[] Keys(string current, params (string Id, byte Filling)[] keys) =>
    [
        ("Provenance:KeyId", current),
        .. keys.Index().SelectMany(key => new (string, string?)[]
        {
            ($"Provenance:Keys:{key.Index}:Id", key.Item.Id),
            ($"Provenance:Keys:{key.Index}:Key", KeyOf(key.Item.Filling)),
        }),
    ];

    public static RegisterUnderTest Register(params (string, string?)[] settings) => new RegisterUnderTest(
        static services => services.AddRegisteredValues(),
        settings.Length == 0 ? Keys2026 : settings).Answering(Answers.People(Answers.LanRecord));

    public static RegisteredValues Values(this RegisterUnderTest test) => test.Services.GetRequiredService<RegisteredValues>();

    public static async Task<FindResult.Found> AskAsync(this RegisterUnderTest test, CitizenFields fields = Asked) =>
        Assert.IsType<FindResult.Found>(await test.Register.FindAsync(The.Lan, fields, The.Purpose));

    public static Registered<T> Seal<T>(this RegisterUnderTest test, FindResult.Found found, RegisteredField<T> field)
    {
        Assert.True(test.Values().TrySeal(found, field, out Registered<T>? registered));
        return registered;
    }

    public static async Task<string> SealNameAsync(this RegisterUnderTest test) =>
        test.Seal(await test.AskAsync(), RegisteredFields.Name).RevealSeal();

    public static RegisteredCheck<PersonName> CheckName(this RegisterUnderTest test, string? seal, RegisteredFor? owner = null) =>
        test.Values().Restore(seal, RegisteredFields.Name, owner ?? Owner);

    public static RegisteredFlaw? FlawOf<T>(this RegisteredCheck<T> check) =>
        check.Match<RegisteredFlaw?>(static _ => null, static flaw => flaw);
}
