using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace EIdentity.Testing;

/// <summary>Holds a text in every form in which a sink could write it.</summary>
internal sealed class CanaryForms
{
    private const int ShortestCanary = 4;

    private readonly string[] _forms;

    public CanaryForms(string canary)
    {
        ArgumentNullException.ThrowIfNull(canary);
        if (canary.Length < ShortestCanary)
        {
            throw new ArgumentException($"A canary needs at least {ShortestCanary} characters.", nameof(canary));
        }

        byte[] bytes = Encoding.UTF8.GetBytes(canary);
        _forms =
        [
            .. new[]
            {
                canary,
                canary.Normalize(NormalizationForm.FormC),
                canary.Normalize(NormalizationForm.FormD),
                Uri.EscapeDataString(canary),
                WebUtility.UrlEncode(canary),
                WebUtility.HtmlEncode(canary),
                JavaScriptEncoder.Default.Encode(canary),
                Convert.ToHexString(bytes),
                Convert.ToBase64String(bytes).TrimEnd('='),
                Base64Url.EncodeToString(bytes),
            }.Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    public bool AreIn(string text) => _forms.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));
}
