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

    private static IEnumerable<string> Inside(Type type, string prefix) => type.GetProperties()
        .Select(property => (Path: prefix + property.Name, Type: property.PropertyType))
        .Select(property => property.Type.IsGenericType && property.Type.GetGenericTypeDefinition() == typeof(IList<>) ? (Path: property.Path + ":N", Type: property.Type.GenericTypeArguments[0]) : property)
        .Where(property => property.Type is { IsClass: true, Namespace: "EIdentity.Client" })
        .SelectMany(property => Inside(property.Type, property.Path + ":").Prepend($"{property.Path}: {string.Join(", ", property.Type.GetProperties().Select(inner => inner.Name).Order(StringComparer.Ordinal))}"));
}
