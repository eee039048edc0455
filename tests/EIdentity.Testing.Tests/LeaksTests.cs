using System.Diagnostics;
using System.Text;

namespace EIdentity.Testing.Tests;

/// <summary>Finds what types of an agency reveal, in any form and through any sink (P4).</summary>
public sealed class LeaksTests
{
    private const string Canary = "Đường Minh Họa/9+";

    [Fact]
    public void A_type_whose_members_mask_themselves_passes() =>
        Leaks.AssertNone(new Silent { Street = Canary }, [Canary], new LeakSink("report", static value => $"{((Silent)value).Street}"));

    [Fact]
    public void A_record_prints_its_members_and_is_found()
    {
        LeakException leak = Assert.Throws<LeakException>(() => Leaks.AssertNone(new Row(Canary), ["another", Canary]));

        Assert.StartsWith("Row leaks: canary 1 came out of ToString; canary 1 came out of System", leak.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, leak.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Forms =>
    [
        Canary.ToUpperInvariant(),
        Canary.Normalize(NormalizationForm.FormD),
        Uri.EscapeDataString(Canary),
        System.Net.WebUtility.HtmlEncode(Canary),
        System.Text.Json.JsonSerializer.Serialize(Canary),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary)),
        Convert.ToHexString(Encoding.UTF8.GetBytes(Canary)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"1{Canary}")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{{\"street\":\"{Canary}\"}}")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"id=12, {Canary} and more")).Replace('+', '-').Replace('/', '_'),
    ];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Forms))]
    public void A_canary_is_found_in_every_form(string form) => Assert.Contains(
        "canary 0 came out of audit",
        Assert.Throws<LeakException>(() => Leaks.AssertNone(new object(), [Canary], new LeakSink("audit", _ => $"a {form} b"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_short_canary_is_not_found_by_chance_in_what_is_encoded() =>
        Leaks.AssertNone(new object(), ["Lan1"], new LeakSink("audit", _ => Convert.ToBase64String(new byte[3000])));

    [Fact]
    public void What_a_debugger_unfolds_is_found() => Assert.Contains(
        "came out of the debugger",
        Assert.Throws<LeakException>(() => Leaks.AssertNone(new Kept(Canary), [Canary])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Nothing_to_look_for_is_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => Leaks.AssertNone(new object(), []));
        Assert.Throws<ArgumentException>(() => Leaks.AssertNone(new object(), ["abc"]));
    }

    public sealed class Silent
    {
        public Masked<string> Street { get; set; }
    }

    public sealed record Row(string Street);

    public sealed class Kept(string street)
    {
        private readonly string _street = street;

        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public int Length => _street.Length;
    }
}
