using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Population;

namespace EIdentity.ConventionTests;

/// <summary>Keeps the page of settings in step with the tables that the packages read settings by, and with the defaults.</summary>
public sealed partial class SettingsPageTests
{
    private const string Page = "docs/reference/settings.md";
    private const string NotSet = "–";
    private const string OneOf = "one of: ";

    [Fact]
    public void The_page_lists_every_setting_and_no_other() =>
        Assert.Equal(
            Expected().Select(setting => setting.Path).Order(StringComparer.Ordinal),
            Said().Select(setting => setting.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_says_the_default_that_holds()
    {
        Dictionary<string, string> said = Said().ToDictionary(setting => setting.Path, setting => setting.Default);

        Assert.All(
            Expected(),
            setting => Assert.Equal((setting.Path, setting.Default), (setting.Path, said.GetValueOrDefault(setting.Path))));
    }

    [Fact]
    public void The_page_says_which_values_a_setting_takes()
    {
        Dictionary<string, string> said = Said().ToDictionary(setting => setting.Path, setting => setting.Form);

        Assert.All(Expected(), setting => Assert.Contains(said[setting.Path], FormsOf(setting.Form)));
    }

    [Fact]
    public void Every_setting_is_explained_in_both_languages() => Assert.All(Rows(), row =>
    {
        Assert.True(row.Groups["english"].Length > 8, row.Value);
        Assert.Contains(row.Groups["vietnamese"].Value, letter => letter > '\u00BF');
    });

    private static List<(string Path, string Default, string Form)> Expected() =>
    [
        .. Of("EIdentity", LoginSettingsCheck.Table, new LoginOptions()),
        .. Of("EIdentity:OpenIdConnect", OpenIdConnectSettingsCheck.Table, new OpenIdConnectLoginOptions()),
        .. Of("EIdentity:NationalPortal", NationalPortalSettingsCheck.Table, new NationalPortalLoginOptions()),
        .. Of("EIdentity:VNeID", VNeIDSettingsCheck.Table, new VNeIDLoginOptions()),
        .. Of("EIdentity", WebSettingsCheck.Table, new EIdentityWebOptions()),
        .. Of("Population", PopulationSettingsCheck.Table, new PopulationOptions()),
        .. Of("Population:Wso2", ConfiguredKind<RegisterGateway, Wso2Options>.Table, new Wso2Options()),
        .. Of("Population:Digest", ConfiguredKind<RegisterGateway, DigestOptions>.Table, new DigestOptions()),
        .. Of("Population:Forward", ConfiguredKind<RegisterGateway, ForwardOptions>.Table, new ForwardOptions()),
        .. Of("Population:ApiKey", ConfiguredKind<RegisterGateway, ApiKeyOptions>.Table, new ApiKeyOptions()),
        .. Of("Population:Headers", ConfiguredKind<RegisterGateway, HeadersOptions>.Table, new HeadersOptions()),
        .. Of("Population:Soap", ConfiguredKind<RegisterDialect, SoapOptions>.Table, new SoapOptions()),
    ];

    private static IEnumerable<(string Path, string Default, string Form)> Of(string section, SettingsTable table, object options) =>
        table.Rows.Select(row => ($"{section}:{row.Path}", Format(FindDefault(options, row.Path)), row.Form!));

    // A list has no entries by default, and so nothing below them.
    private static object? FindDefault(object options, string path) => path.Split(':').Aggregate<string, object?>(
        options,
        (holder, name) => holder?.GetType().GetProperty(name)?.GetValue(holder));

    private static string[] FormsOf(string words) => words.Split(", for example")[0] switch
    {
        "true or false" => ["`true`, `false`"],
        "a text" => ["text", "file path", "path", "address", "IP address"],
        "a whole number" => ["number"],
        string form when form.StartsWith(OneOf, StringComparison.Ordinal) =>
            [string.Join(", ", form[OneOf.Length..].Split(", ").Select(name => $"`{name}`"))],
        string form => [form[(form.IndexOf(' ', StringComparison.Ordinal) + 1)..]],
    };

    private static string Format(object? value) => value switch
    {
        null or IList { Count: 0 } => NotSet,
        bool flag => flag ? "true" : "false",
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static List<(string Path, string Default, string Form)> Said()
    {
        ILookup<bool, Match> rows = Rows().ToLookup(row => row.Groups["like"].Success);
        (string Path, string Default, string Form)[] own = [.. rows[false].Select(row =>
            (PathOf(row), row.Groups["default"].Value.Trim('`'), row.Groups["form"].Value is "texts" ? "text" : row.Groups["form"].Value))];

        // "As" another group of settings stands for each row of that group once more.
        return
        [
            .. own,
            .. from row in rows[true]
               let like = row.Groups["like"].Value
               from setting in own
               where setting.Path.StartsWith(like + ":", StringComparison.Ordinal)
               select (PathOf(row) + setting.Path[like.Length..], setting.Default, setting.Form),
        ];
    }

    private static string PathOf(Match row) =>
        EntryName().Replace(row.Groups["path"].Value, "N") + (row.Groups["list"].Success ? ":N" : string.Empty);

    [GeneratedRegex(@"\{(?:code|n)\}")]
    private static partial Regex EntryName();

    private static MatchCollection Rows() => Row().Matches(Repository.Read(Page));

    [GeneratedRegex(
        @"^\| `(?<path>[^`]+)` \| (?<list>list(?: of|, each) )?(?:as `(?<like>[^`]+)`|(?<form>[^|]+)) "
            + @"\| (?<default>[^|]+) \| (?<english>[^|]+) \| (?<vietnamese>[^|]+) \|$",
        RegexOptions.Multiline)]
    private static partial Regex Row();
}
