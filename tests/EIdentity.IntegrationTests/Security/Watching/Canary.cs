using System.Buffers.Text;
using System.Text;

namespace EIdentity.IntegrationTests;

/// <summary>Is a value that must not be found outside, in every form that it could be written in.</summary>
internal sealed class Canary
{
    private readonly string[] _forms;
    private readonly Sink[] _allowed;

    /// <param name="name">The name that a finding tells.</param>
    /// <param name="value">The value.</param>
    /// <param name="allowed">Where the protocol itself puts the value, such as a state in an address.</param>
    public Canary(string name, string value, params Sink[] allowed)
    {
        Name = name;
        _allowed = allowed;
        byte[] utf8 = Encoding.UTF8.GetBytes(value);
        _forms =
        [
            .. new[]
            {
                value,
                value.Normalize(NormalizationForm.FormC),
                value.Normalize(NormalizationForm.FormD),
                Uri.EscapeDataString(value),
                System.Net.WebUtility.UrlEncode(value),
                System.Net.WebUtility.HtmlEncode(value),
                System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(value),
                Convert.ToBase64String(utf8).TrimEnd('='),
                Base64Url.EncodeToString(utf8),
            }.Select(form => form.ToLowerInvariant()).Distinct(StringComparer.Ordinal),
        ];
    }

    public string Name { get; }

    /// <summary>Says whether a form of the value stands in a text of small letters, and in a place where it must not.</summary>
    public bool IsIn(Sink sink, string smallText) =>
        !_allowed.Contains(sink) && _forms.Any(form => smallText.Contains(form, StringComparison.Ordinal));
}
