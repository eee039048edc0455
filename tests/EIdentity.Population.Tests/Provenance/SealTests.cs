namespace EIdentity.Population.Tests.Provenance;

public sealed class SealTests
{
    [Fact]
    public async Task What_was_sealed_comes_back_with_when_and_under_which_request_it_was_said()
    {
        await using RegisterUnderTest test = Sealed.Register();
        string seal = await test.SealNameAsync();

        Registered<PersonName> name = Assert.IsType<RegisteredCheck<PersonName>.Genuine>(test.CheckName(seal)).Value;

        Assert.Equal("NGUYỄN THỊ LAN", name.Reveal().Reveal());
        Assert.Equal(test.Recorded.Records[0].GetProperty("request").GetString(), name.RequestId);
        Assert.Equal(test.Time.GetUtcNow().ToUnixTimeMilliseconds(), name.At.ToUnixTimeMilliseconds());
        Assert.Equal(("Name", "", The.Purpose.Dossier, seal), (name.Field, name.Register, name.Dossier, name.RevealSeal()));
    }

    [Fact]
    public async Task Every_field_comes_back_as_the_register_said_it()
    {
        await using RegisterUnderTest test = Sealed.Register();
        FindResult.Found found = await test.AskAsync();

        Assert.Equal(found.Citizen.BirthDate, Again(test, found, RegisteredFields.BirthDate));
        Assert.Equal(found.Citizen.Sex, Again(test, found, RegisteredFields.Sex));
        Assert.Equal(found.Citizen.MaritalStatus, Again(test, found, RegisteredFields.MaritalStatus));
        Address address = Again(test, found, RegisteredFields.PermanentResidence)!;
        Assert.Equal(("52", null, "21583", "12 Bạch Đằng", "VN"), (
            address.ProvinceCode.Reveal(),
            address.FormerDistrictCode.Reveal(),
            address.CommuneCode.Reveal(),
            address.Detail.Reveal(),
            address.Country.Reveal()));
    }

    [Fact]
    public async Task A_field_that_was_not_asked_for_or_not_said_has_no_seal()
    {
        await using RegisterUnderTest test = Sealed.Register();
        FindResult.Found found = await test.AskAsync(CitizenFields.Name);

        Assert.False(test.Values().TrySeal(found, RegisteredFields.Sex, out Registered<Sex>? sex));
        Assert.False(test.Values().TrySeal(found, RegisteredFields.CurrentResidence, out Registered<Address?>? residence));
        Assert.Null(sex);
        Assert.Null(residence);
    }

    [Fact]
    public async Task An_answer_that_the_program_made_itself_cannot_be_sealed()
    {
        await using RegisterUnderTest test = Sealed.Register();
        FindResult.Found found = new(new Citizen { Name = The.Lan.Name });

        Assert.Throws<ArgumentException>(() => test.Values().TrySeal(found, RegisteredFields.Name, out _));
    }

    [Fact]
    public async Task A_person_asked_by_an_old_number_is_the_owner_by_that_number()
    {
        await using RegisterUnderTest test = Sealed.Register();
        FindResult result = await test.Register.FindAsync(The.WithLegacyNumber, CitizenFields.Name, The.Purpose);
        string seal = test.Seal((FindResult.Found)result, RegisteredFields.Name).RevealSeal();

        RegisteredFor byOldNumber = RegisteredFor.Of(The.Purpose.Dossier.Reveal(), LegacyIdentityNumber.Parse(The.LegacyNumber));

        Assert.Null(test.CheckName(seal, byOldNumber).FlawOf());
        Assert.Equal(RegisteredFlaw.OtherPerson, test.CheckName(seal).FlawOf());
    }

    [Fact]
    public async Task Neither_a_value_nor_a_check_prints_what_the_register_said()
    {
        await using RegisterUnderTest test = Sealed.Register();
        string seal = await test.SealNameAsync();

        RegisteredCheck<PersonName> check = test.CheckName(seal);

        Assert.Equal("Genuine(masked)", check.ToString());
        Assert.Equal("Registered(masked)", check.Match(static value => value.ToString(), static flaw => flaw.ToString()));
        Assert.DoesNotContain(test.Logs.GetSnapshot(), line => line.Message.Contains(seal, StringComparison.Ordinal));
    }

    // Stored beside dossiers that are kept for decades: what this package once wrote it must go on reading.
    [Fact]
    public async Task A_seal_of_the_first_version_is_read_for_ever()
    {
        const string Seal =
            "iQFkMjAyNmB4IDVmMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDVmGwAAAaDEUGx7ckgwOC4xNy0yNTAxMDEtMDAwMVgg9TGp53imUMXPip"
            + "5B66WLcuSRk-EGj-XVdff36noUdvZkTmFtZYFyTkdVWeG7hE4gVEjhu4ogTEFO92YDHskqENAnirHmaaSc82m2-Qtfk_KMiuqwLGJtxiM";
        await using RegisterUnderTest test = Sealed.Register();

        Assert.Equal("NGUYỄN THỊ LAN", test.CheckName(Seal).Match(static name => name.Reveal().Reveal(), static flaw => flaw.ToString()));
    }

    private static T Again<T>(RegisterUnderTest test, FindResult.Found found, RegisteredField<T> field)
    {
        string seal = test.Seal(found, field).RevealSeal();
        RegisteredCheck<T> check = test.Values().Restore(seal, field, Sealed.Owner);
        return Assert.IsType<RegisteredCheck<T>.Genuine>(check).Value.Reveal();
    }
}
