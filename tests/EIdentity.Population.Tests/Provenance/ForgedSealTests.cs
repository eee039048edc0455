using System.Buffers.Text;
using System.Formats.Cbor;

namespace EIdentity.Population.Tests.Provenance;

/// <summary>What somebody who may write the database, but has no key, can do to a seal (P1, P8).</summary>
public sealed class ForgedSealTests
{
    private static readonly SealKey Key = new("2026", SealKey.TryRead(Sealed.KeyOf(1))!);

    [Fact]
    public async Task P8_a_value_that_was_changed_beside_its_seal_is_refused()
    {
        await using RegisterUnderTest test = Sealed.Register();
        string seal = await test.SealNameAsync();

        RegisteredCheck<PersonName> check = test.Values().Restore(
            seal, RegisteredFields.Name, Sealed.Owner, static name => name.Reveal() == "TRẦN VĂN GIẢ");

        Assert.Equal(RegisteredFlaw.ChangedValue, check.FlawOf());
    }

    [Fact]
    public async Task P8_a_seal_copied_from_another_dossier_is_refused()
    {
        await using RegisterUnderTest test = Sealed.Register();
        string seal = await test.SealNameAsync();

        Assert.Equal(RegisteredFlaw.OtherDossier, test.CheckName(seal, RegisteredFor.Of("H08.17-250101-0002", The.Lan)).FlawOf());
    }

    [Fact]
    public async Task A_seal_copied_from_another_person_is_refused()
    {
        await using RegisterUnderTest test = Sealed.Register();
        string seal = await test.SealNameAsync();
        RegisteredFor elder = RegisteredFor.Of(The.Purpose.Dossier.Reveal(), The.Elder);

        Assert.Equal(RegisteredFlaw.OtherPerson, test.CheckName(seal, elder).FlawOf());
    }

    [Fact]
    public async Task A_seal_copied_from_another_field_is_refused()
    {
        await using RegisterUnderTest test = Sealed.Register();
        string seal = test.Seal(await test.AskAsync(), RegisteredFields.Sex).RevealSeal();

        Assert.Equal(RegisteredFlaw.OtherField, test.CheckName(seal).FlawOf());
        Assert.Equal(
            RegisteredFlaw.OtherField,
            test.Values().Restore(seal, RegisteredFields.MaritalStatus, Sealed.Owner).FlawOf());
    }

    [Fact]
    public async Task A_seal_of_another_register_under_the_same_key_is_refused()
    {
        await using RegisterUnderTest test = Sealed.Register();
        string seal = SealText.Write(Facts(register: "tax"));

        Assert.Equal(RegisteredFlaw.OtherRegister, test.CheckName(seal).FlawOf());
        Assert.Null(test.CheckName(SealText.Write(Facts(register: string.Empty))).FlawOf());
    }

    [Fact]
    public async Task No_change_of_a_single_character_passes()
    {
        await using RegisterUnderTest test = Sealed.Register();
        string seal = await test.SealNameAsync();

        for (int index = 0; index < seal.Length; index++)
        {
            char other = seal[index] == 'A' ? 'B' : 'A';
            Assert.NotNull(test.CheckName($"{seal[..index]}{other}{seal[(index + 1)..]}").FlawOf());
            Assert.NotNull(test.CheckName(seal.Remove(index, 1)).FlawOf());
        }
    }

    [Theory]
    [InlineData("{0}=")]
    [InlineData(" {0}")]
    [InlineData("{0}\n")]
    [InlineData("{0}AAAA")]
    [InlineData("AAAA{0}")]
    [InlineData("{0}{0}")]
    public async Task What_stands_around_a_seal_makes_it_none(string form)
    {
        await using RegisterUnderTest test = Sealed.Register();
        string seal = await test.SealNameAsync();

        Assert.NotNull(test.CheckName(form.Replace("{0}", seal, StringComparison.Ordinal)).FlawOf());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("NGUYỄN THỊ LAN")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_seal_is_refused_and_throws_nothing(string? text)
    {
        await using RegisterUnderTest test = Sealed.Register();

        Assert.Equal(RegisteredFlaw.Malformed, test.CheckName(text).FlawOf());
        Assert.Equal(RegisteredFlaw.Malformed, test.CheckName(new string('A', 1_000_000)).FlawOf());
    }

    [Fact]
    public async Task A_seal_of_a_later_version_is_not_guessed_at()
    {
        await using RegisterUnderTest test = Sealed.Register();
        CborWriter cbor = new(CborConformanceMode.Canonical);
        cbor.WriteStartArray(1);
        cbor.WriteInt32(2);
        cbor.WriteEndArray();

        Assert.Equal(RegisteredFlaw.OtherVersion, test.CheckName(Text(cbor.Encode())).FlawOf());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Facts_that_are_written_in_another_way_are_refused_even_with_their_MAC(bool isTrailing)
    {
        await using RegisterUnderTest test = Sealed.Register();
        byte[] bytes = Base64Url.DecodeFromChars(SealText.Write(Facts(register: string.Empty)));
        byte[] facts = bytes[..^32];
        // 0x18 0x01 is a second way to write the version 1 (RFC 8949, section 4.2.1).
        byte[] other = isTrailing ? [.. facts, 0] : [facts[0], 0x18, .. facts[1..]];

        Assert.Equal(RegisteredFlaw.Malformed, test.CheckName(Text(other)).FlawOf());
    }

    private static string Text(byte[] facts) => Base64Url.EncodeToString([.. facts, .. Key.MacOf(facts)]);

    private static SealedFacts Facts(string register) => new()
    {
        Key = Key,
        Register = register,
        RequestId = "5f",
        At = DateTimeOffset.UnixEpoch,
        Dossier = The.Purpose.Dossier.Reveal(),
        Person = Key.DigestOf($"personal:{The.LanNumber}"),
        Field = "Name",
        Value = ["NGUYỄN THỊ LAN"],
    };
}
