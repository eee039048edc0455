using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace EIdentity.Testing;

/// <summary>Holds a text in every form in which a sink could write it.</summary>
internal sealed class CanaryForms
{
    private const int ShortestCanary = 4;

    // Fewer characters would be found by chance, since case does not count.
    private const int ShortestWithinBase64 = 8;

    private readonly string[] _forms;

    public CanaryForms(string canary)
    {
        ArgumentNullException.ThrowIfNull(canary);
        if (canary.Length < ShortestCanary)
        {
            throw new ArgumentException($"A canary needs at least {ShortestCanary} characters.", nameof(canary));
        }

        byte[] bytes = Encoding.UTF8.GetBytes(canary);
        IEnumerable<string> forms =
        [
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
            .. WithinBase64(bytes),
        ];
        _forms = [.. forms.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // Inside something larger that was encoded as a whole, a text begins at one of three places within a group of characters; those
    // that it shares with what stands before and after are nobody's.
    private static IEnumerable<string> WithinBase64(byte[] bytes)
    {
        for (int before = 0; before < 3; before++)
        {
            string encoded = Convert.ToBase64String([.. new byte[before], .. bytes]);
            int first = (before * 8 + 5) / 6;
            int end = (before + bytes.Length) * 8 / 6;
            if (end - first >= ShortestWithinBase64)
            {
                string own = encoded[first..end];
                yield return own;
                yield return own.Replace('+', '-').Replace('/', '_');
            }
        }
    }

    public bool AreIn(string text) => _forms.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));
}
