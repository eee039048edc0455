namespace EIdentity.Client.Tests;

public sealed class LoginSettingNamesTests
{
    [Fact]
    public void Every_section_inside_the_login_settings_is_checked_for_misspelt_names()
    {
        IEnumerable<string> expected = Inside(typeof(LoginOptions), string.Empty);

        IEnumerable<string> actual = LoginSettingNames.Sections.Select(section => $"{section.Path}: {string.Join(", ", section.Names.Order(StringComparer.Ordinal))}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_that_is_no_section_has_a_form() => Assert.All(
        LoginSettingNames.Sections.Append(SettingsSection.Of<LoginOptions>(string.Empty)).SelectMany(section => section.Names.Select(name => ElementOf(section.FindType(name)!))),
        type => Assert.Equal(IsSection(type), SettingForm.Find(type) is null));

    private static IEnumerable<string> Inside(Type type, string prefix) => type.GetProperties()
        .Select(property => (Path: prefix + property.Name + (ElementOf(property.PropertyType) == property.PropertyType ? string.Empty : ":N"), Type: ElementOf(property.PropertyType)))
        .Where(property => IsSection(property.Type))
        .SelectMany(property => Inside(property.Type, property.Path + ":").Prepend($"{property.Path}: {string.Join(", ", property.Type.GetProperties().Select(inner => inner.Name).Order(StringComparer.Ordinal))}"));

    private static Type ElementOf(Type type) => type.IsGenericType && Nullable.GetUnderlyingType(type) is null ? type.GenericTypeArguments[^1] : type;

    private static bool IsSection(Type type) => type.IsClass && type.Namespace!.StartsWith("EIdentity", StringComparison.Ordinal);
}
