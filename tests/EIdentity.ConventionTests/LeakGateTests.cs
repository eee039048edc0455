using System.Reflection;
using EIdentity.Testing;
using Newtonsoft.Json;

namespace EIdentity.ConventionTests;

/// <summary>Pushes every public type that holds personal data or secrets through every sink that an agency uses (P4, P5).</summary>
public sealed class LeakGateTests
{
    // The sandbox and what starts it: its people are invented.
    private static readonly string[] OfTests = ["EIdentity.Sandbox", "EIdentity.Testing"];

    public static TheoryData<string> SensitiveTypes => Product.PublicTypes
        .Where(static type => Sensitivity.IsSensitive(type) && !type.IsInterface && !OfTests.Contains(type.Namespace))
        .Select(static type => type.FullName!)
        .ToTheory();

    [Theory]
    [MemberData(nameof(SensitiveTypes))]
    public void P4_no_sink_reveals_what_a_public_type_holds(string type)
    {
        object? filled = Canaries.TryMake(Product.PublicTypes.Single(known => known.FullName == type));

        Assert.NotNull(filled);
        Leaks.AssertNone(filled, Canaries.Texts, Sinks);
    }

    [Fact]
    public void Sex_and_marital_status_stand_behind_no_bare_getter()
    {
        IEnumerable<string> bare = Product.PublicTypes
            .SelectMany(static type => type.GetProperties())
            .Where(static property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
                is { IsEnum: true, Name: nameof(Sex) or nameof(MaritalStatus) })
            .Select(static property => $"{property.DeclaringType}.{property.Name}");

        Assert.Empty(bare);
    }

    [Fact]
    public void P5_every_secret_of_the_settings_is_of_the_masked_type() => Assert.All(SecretMembers(), static member =>
        Assert.True(member.PropertyType == typeof(Secret), $"{member.DeclaringType}.{member.Name} is a bare text"));

    [Fact]
    public void The_secrets_of_the_settings_are_found() => Assert.Superset(
        new HashSet<string> { "ClientSecret", "ConsumerSecret", "ProxyPassword", "Pem", "Password" },
        SecretMembers().Select(static member => member.Name).ToHashSet());

    [Theory]
    [InlineData("System.Text.Json")]
    [InlineData("DataContractSerializer")]
    [InlineData("XmlSerializer")]
    [InlineData("the debugger")]
    [InlineData("Newtonsoft.Json")]
    [InlineData("Serilog")]
    public void Each_sink_would_find_a_bare_getter(string sink)
    {
        LeakException leak = Assert.Throws<LeakException>(
            () => Leaks.AssertNone(new Careless { Street = "CanaryQXJZ" }, ["CanaryQXJZ"], Sinks));

        Assert.Contains($"canary 0 came out of {sink}", leak.Message, StringComparison.Ordinal);
    }

    private static LeakSink[] Sinks =>
    [
        new("Newtonsoft.Json", static value => WriteNewtonsoft(value)),
        new("Serilog", SerilogSink.Write),
    ];

    private static IEnumerable<PropertyInfo> SecretMembers() => Product.PublicTypes
        .Where(static type => type.Name.EndsWith("Options", StringComparison.Ordinal)
            && !OfTests.Contains(type.Namespace))
        .SelectMany(static type => type.GetProperties())
        .Where(Sensitivity.IsMarked);

    private static string WriteNewtonsoft(object value)
    {
        try
        {
            return JsonConvert.SerializeObject(value);
        }
        catch (JsonException refused)
        {
            return refused.ToString();
        }
    }

    public sealed class Careless
    {
        public string? Street { get; set; }
    }
}
