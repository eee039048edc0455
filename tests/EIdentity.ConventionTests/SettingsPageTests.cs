using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Population;

namespace EIdentity.ConventionTests;

/// <summary>Keeps the page of settings in step with the option types and their defaults.</summary>
public sealed partial class SettingsPageTests
{
    private const string Page = "docs/reference/settings.md";
    private const string NotSet = "–";

    [Fact]
    public void The_page_lists_every_setting_and_no_other() =>
        Assert.Equal(
            Expected().Select(setting => setting.Path).Order(StringComparer.Ordinal),
            Rows().Select(row => row.Groups["path"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_says_the_default_that_holds()
    {
        Dictionary<string, string> said = Rows().ToDictionary(
            row => row.Groups["path"].Value,
            row => row.Groups["default"].Value.Trim('`'));

        Assert.All(
            Expected(),
            setting => Assert.Equal((setting.Path, setting.Default), (setting.Path, said.GetValueOrDefault(setting.Path))));
    }

    [Fact]
    public void The_page_says_which_values_a_setting_takes()
    {
        Dictionary<string, string> said = Rows().ToDictionary(row => row.Groups["path"].Value, row => row.Groups["form"].Value);

        Assert.All(Expected(), setting => Assert.Contains(said[setting.Path], FormsOf(setting.Type)));
    }

    [Fact]
    public void Every_setting_is_explained_in_both_languages() => Assert.All(Rows(), row =>
    {
        Assert.True(row.Groups["english"].Length > 8, row.Value);
        Assert.Contains(row.Groups["vietnamese"].Value, letter => letter > '\u00BF');
    });

    private static List<(string Path, string Default, Type Type)> Expected()
    {
        HashSet<Type> told = [];
        return
        [
            .. Of(new LoginOptions(), "EIdentity", told),
            .. Of(new EIdentityWebOptions(), "EIdentity", told),
            .. Of(new PopulationOptions(), "Population", told),
        ];
    }

    private static IEnumerable<(string Path, string Default, Type Type)> Of(object options, string path, HashSet<Type> told) =>
        options.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(property => Of(property, options, $"{path}:{property.Name}", told));

    // Settings of one type are told once, where they come first; a second place says "as" and is one row.
    private static IEnumerable<(string Path, string Default, Type Type)> Of(
        PropertyInfo property,
        object options,
        string path,
        HashSet<Type> told)
    {
        object? value = property.GetValue(options);
        Type[] arguments = property.PropertyType.GetGenericArguments();
        return value is IDictionary ? Of(Activator.CreateInstance(arguments[1])!, path + ":{code}", told)
            : value is null or IList || !Product.Holds(value.GetType()) || value is Enum ? [(path, Format(value), property.PropertyType)]
            : told.Add(value.GetType()) ? Of(value, path, told)
            : [(path, NotSet, property.PropertyType)];
    }

    private static string[] FormsOf(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? [string.Join(", ", Enum.GetNames(plain).Where(name => name != "None").Select(name => $"`{name}`"))]
            : plain.IsGenericType
                ? [.. FormsOf(plain.GenericTypeArguments[0]).Select(form => form is "text" ? "list of texts"
                    : form.StartsWith("as ", StringComparison.Ordinal) ? $"list, each {form}"
                    : $"list of {form}")]
            : plain.Name switch
            {
                nameof(Boolean) => ["`true`, `false`"],
                nameof(TimeSpan) => ["duration"],
                nameof(DateOnly) => ["date"],
                nameof(Int32) => ["number"],
                nameof(Uri) => ["address"],
                nameof(String) => ["text", "file path", "path", "address", "IP address"],
                nameof(ClientKeyOptions) => ["as `ClientKey`"],
                nameof(OutboundOptions) => ["as `EIdentity:Outbound`"],
                _ => [],
            };
    }

    private static string Format(object? value) => value switch
    {
        null or IList { Count: 0 } => NotSet,
        bool flag => flag ? "true" : "false",
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static MatchCollection Rows() => Row().Matches(Repository.Read(Page));

    [GeneratedRegex(
        @"^\| `(?<path>[^`]+)` \| (?<form>[^|]+) \| (?<default>[^|]+) \| (?<english>[^|]+) \| (?<vietnamese>[^|]+) \|$",
        RegexOptions.Multiline)]
    private static partial Regex Row();
}
