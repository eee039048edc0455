using EIdentity.Client;
using EIdentity.Population;

namespace EIdentity.IntegrationTests;

public sealed class SettingSectionsTests
{
    public static TheoryData<Type> Options =>
        [
            typeof(LoginOptions), typeof(OpenIdConnectLoginOptions), typeof(NationalPortalLoginOptions), typeof(VNeIDLoginOptions),
            typeof(PopulationOptions),
        ];

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_section_inside_the_settings_is_checked_for_misspelt_names(Type options)
    {
        IEnumerable<string> expected = Inside(options, string.Empty);

        IEnumerable<string> actual = GroupsOf(
            TableOf(options)).Select(group => $"{group.Key}: {string.Join(", ", group.Order(StringComparer.Ordinal))}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_setting_that_is_no_section_has_a_form(Type options) =>
        Assert.All(TableOf(options).Rows, row => Assert.NotNull(row.Form));

    private static SettingsTable TableOf(Type options) =>
        options == typeof(LoginOptions) ? LoginSettingsCheck.Table
        : options == typeof(OpenIdConnectLoginOptions) ? OpenIdConnectSettingsCheck.Table
        : options == typeof(NationalPortalLoginOptions) ? NationalPortalSettingsCheck.Table
        : options == typeof(VNeIDLoginOptions) ? VNeIDSettingsCheck.Table
        : PopulationSettingsCheck.Table;

    private static IEnumerable<IGrouping<string, string>> GroupsOf(SettingsTable table) => table.Rows
        .SelectMany(row => row.Parts.Select((name, depth) => (Group: string.Join(':', row.Parts[..depth]), Name: name)))
        .Where(setting => setting.Group.Length > 0 && setting.Name != SettingsTable.Each)
        .Distinct()
        .GroupBy(setting => setting.Group, setting => setting.Name);

    private static IEnumerable<string> Inside(Type type, string prefix) => type.GetProperties()
        .Select(property => (
            Path: prefix + property.Name + (ElementOf(property.PropertyType) == property.PropertyType ? string.Empty : ":N"),
            Type: ElementOf(property.PropertyType)))
        .Where(property => IsSection(property.Type))
        .SelectMany(property => Inside(property.Type, property.Path + ":").Prepend($"{property.Path}: "
            + $"{string.Join(", ", property.Type.GetProperties().Select(inner => inner.Name).Order(StringComparer.Ordinal))}"));

    private static Type ElementOf(Type type) =>
        type.IsGenericType && Nullable.GetUnderlyingType(type) is null ? type.GenericTypeArguments[^1] : type;

    private static bool IsSection(Type type) =>
        type.IsClass && type != typeof(Secret) && type.Namespace!.StartsWith("EIdentity", StringComparison.Ordinal);
}
