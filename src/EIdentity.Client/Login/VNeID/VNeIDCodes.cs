using System.Text;

namespace EIdentity.Client;

/// <summary>Reads the authorization code of a callback, plain or encrypted; nothing is called before it has the form of one.</summary>
internal sealed class VNeIDCodes(VNeIDEnvelope envelopes, VNeIDLoginOptions settings)
{
    /// <summary>Gives the code to redeem, and the <c>encrypt_key</c> to redeem it with where it is passed on as it came.</summary>
    /// <param name="code">The callback's code.</param>
    /// <param name="encryptKeys">Every <c>encrypt_key</c> of the callback.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <exception cref="LoginException">EID2025: it has another form, or is encrypted. EID2015: it does not open.</exception>
    public async ValueTask<(string Code, string? EncryptKey)> ReadAsync(
        string code, IReadOnlyList<string> encryptKeys, CancellationToken cancellationToken)
    {
        if (encryptKeys is [])
        {
            return IsPlain(code)
                ? (code, null)
                : throw Refused($"The callback's code has not the form that VNeID:PlainCodeForm names ({settings.PlainCodeForm}).");
        }

        if (!settings.AcceptEncryptedCode)
        {
            throw Refused("The callback brings an encrypt_key, but VNeID:AcceptEncryptedCode is not set.");
        }

        if (encryptKeys is not [{ } encryptKey])
        {
            throw Refused("The callback carries more than one encrypt_key.");
        }

        if (!settings.ForwardEncryptedCode)
        {
            string opened = await envelopes.OpenAsync(
                Encoding.UTF8.GetBytes(encryptKey), Encoding.UTF8.GetBytes(code), ReadPlain, isUnproven: true, cancellationToken)
                .ConfigureAwait(false);
            return (opened, null);
        }

        return IsPrintable(code) && IsPrintable(encryptKey)
            ? (code, encryptKey)
            : throw Refused("The callback's code or encrypt_key holds characters that Base64 has not.");
    }

    private string? ReadPlain(byte[] plaintext) =>
        Ascii.IsValid(plaintext) && Encoding.ASCII.GetString(plaintext) is var code && IsPlain(code) ? code : null;

    private bool IsPlain(string code) => IsPrintable(code)
        && (settings.PlainCodeForm == VNeIDPlainCodeForm.Any
            || code.Split('.').All(static part => Guid.TryParseExact(part, "D", out _)));

    private static bool IsPrintable(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    private static LoginException Refused(string why) => new(ErrorCodes.CallbackRefused, why) { IsUnproven = true };
}
