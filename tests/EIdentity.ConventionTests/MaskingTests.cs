using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace EIdentity.ConventionTests;

public sealed class MaskingTests
{
    public static TheoryData<string> SensitiveTypes => Product.PublicTypes
        .Where(Sensitivity.IsSensitive)
        .Select(type => type.FullName!)
        .ToTheory();

    [Theory]
    [MemberData(nameof(SensitiveTypes))]
    public void A_type_of_personal_or_secret_data_writes_a_mask_and_what_holds_it_prints_no_members(string type) =>
        Assert.True(IsMasked(Find(type)), $"{type} must override ToString with a mask.");

    [Theory]
    [MemberData(nameof(SensitiveTypes))]
    public void The_ToString_of_such_a_type_reveals_nothing(string type)
    {
        object? filled = Canaries.TryMake(Find(type));

        Assert.DoesNotContain(Canaries.Texts, canary => filled?.ToString()?.Contains(canary, StringComparison.OrdinalIgnoreCase) == true);
    }

    public static TheoryData<string> PersonalTypes => Product.PublicTypes
        .Where(type => !type.IsEnum && type.GetCustomAttribute<CitizenDataAttribute>() is not null)
        .Select(type => type.FullName!)
        .ToTheory();

    [Theory]
    [MemberData(nameof(PersonalTypes))]
    public void A_type_of_personal_data_reveals_nothing_in_json(string type)
    {
        object? filled = Canaries.TryMake(Find(type));

        string json = JsonSerializer.Serialize(filled);

        Assert.DoesNotContain(Canaries.Texts, canary => json.Contains(canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_type_that_a_serialiser_walks_would_be_found() =>
        Assert.Contains("CanaryQXJZ", JsonSerializer.Serialize(Canaries.TryMake(typeof(LeakyRecord))), StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(PersonalIdentificationNumber))]
    [InlineData(typeof(PersonName))]
    [InlineData(typeof(PartialDate))]
    [InlineData(typeof(Address))]
    [InlineData(typeof(Citizen))]
    public void The_types_that_matter_most_can_be_filled_with_canaries(Type type) =>
        Assert.NotNull(Canaries.TryMake(type));

    [Fact]
    public void A_record_that_prints_its_members_would_be_found()
    {
        object leaky = Canaries.TryMake(typeof(LeakyRecord))!;

        Assert.True(Sensitivity.IsSensitive(typeof(LeakyRecord)));
        Assert.False(IsMasked(typeof(LeakyRecord)));
        Assert.Contains(Canaries.Texts, canary => leaky.ToString()!.Contains(canary, StringComparison.Ordinal));
    }

    [Fact]
    public void No_public_type_turns_into_text_by_conversion()
    {
        IEnumerable<string> conversions = Product.PublicTypes
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.Name is "op_Implicit" or "op_Explicit" && method.ReturnType == typeof(string))
            .Select(method => method.DeclaringType!.Name);

        Assert.Empty(conversions);
    }

    private static Type Find(string name) => Product.PublicTypes.Single(type => type.FullName == name);

    // A record's ToString is the compiler's and prints every member; an inherited one prints the name of the type, which a
    // service that merely reaches people may do.
    private static bool IsMasked(Type type)
    {
        MethodInfo? method = type.GetMethod(nameof(ToString), Type.EmptyTypes);
        bool isInherited = method is null || method.DeclaringType == typeof(object) || method.DeclaringType == typeof(ValueType);
        return isInherited ? type.IsInterface || !Sensitivity.IsData(type) : !method!.IsDefined(typeof(CompilerGeneratedAttribute));
    }

    // The name masks itself; the town, personal data too, does not.
    [CitizenData]
    public sealed record LeakyRecord(PersonName Name, string Town);
}
