using EIdentity.Client;
using EIdentity.Population;

namespace EIdentity.IntegrationTests;

public sealed class SettingSectionsTests
{
    public static TheoryData<Type> Options => [typeof(LoginOptions), typeof(PopulationOptions)];

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_section_inside_the_settings_is_checked_for_misspelt_names(Type options)
    {
        IEnumerable<string> expected = Inside(options, string.Empty);

        IEnumerable<string> actual = SectionsOf(
            options).Select(section => $"{section.Path}: {string.Join(", ", section.Names.Order(StringComparer.Ordinal))}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_setting_that_is_no_section_has_a_form(Type options)
    {
        SettingsSection own = options == typeof(LoginOptions)
            ? SettingsSection.Of<LoginOptions>(string.Empty)
            : SettingsSection.Of<PopulationOptions>(string.Empty);

        IEnumerable<Type> types = SectionsOf(options)
            .Append(own)
            .SelectMany(section => section.Names.Select(name => ElementOf(section.FindType(name)!)));

        Assert.All(types, type => Assert.Equal(IsSection(type), SettingForm.Find(type) is null));
    }

    private static IReadOnlyList<SettingsSection> SectionsOf(Type options) =>
        options == typeof(LoginOptions) ? LoginSettingNames.Sections : PopulationSettingNames.Sections;

    private static IEnumerable<string> Inside(Type type, string prefix) => type.GetProperties()
        .Select(property => (
            Path: prefix + property.Name + (ElementOf(property.PropertyType) == property.PropertyType ? string.Empty : ":N"),
            Type: ElementOf(property.PropertyType)))
        .Where(property => IsSection(property.Type))
        .SelectMany(property => Inside(property.Type, property.Path + ":").Prepend($"{property.Path}: "
            + $"{string.Join(", ", property.Type.GetProperties().Select(inner => inner.Name).Order(StringComparer.Ordinal))}"));

    private static Type ElementOf(Type type) =>
        type.IsGenericType && Nullable.GetUnderlyingType(type) is null ? type.GenericTypeArguments[^1] : type;

    private static bool IsSection(Type type) => type.IsClass && type.Namespace!.StartsWith("EIdentity", StringComparison.Ordinal);
}
