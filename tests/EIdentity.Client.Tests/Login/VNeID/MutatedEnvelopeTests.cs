using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace EIdentity.Client.Tests;

/// <summary>Opens ten thousand envelopes that somebody changed on the way.</summary>
public sealed class MutatedEnvelopeTests
{
    private const int Seed = 20_269;
    private const int Count = 10_000;
    private const string Plaintext = """{"access_token":"the-access-token","token_type":"Bearer"}""";

    [Fact]
    public async Task A_changed_envelope_opens_or_fails_in_the_one_way()
    {
        Envelope good = Envelope.Seal(TestKeys.Rsa, Plaintext);
        byte[] aesKey = TestKeys.Rsa.Decrypt(Convert.FromBase64String(good.Key), RSAEncryptionPadding.Pkcs1);
        using VNeIDEnvelope byKey = new(
            [new() { Pem = TestKeys.Pem("PKCS#1") }], decryptor: null, NullLogger.Instance, TimeProvider.System);

        // Where the key is as it was sent, the one operation that takes long gives what it gave before.
        using VNeIDEnvelope byVault = new([], new VaultDecryptor(_ => [.. aesKey]), NullLogger.Instance, TimeProvider.System);
        Random random = new(Seed);
        int opened = 0;

        for (int i = 0; i < Count; i++)
        {
            (VNeIDEnvelope opener, Envelope changed) = i % 5 == 0
                ? (byKey, good with { Key = Change(good.Key, random) })
                : (byVault, good with { Data = Change(good.Data, random) });
            try
            {
                await opener.OpenAsync(
                    Encoding.UTF8.GetBytes(changed.Key),
                    Encoding.UTF8.GetBytes(changed.Data),
                    Read,
                    isUnproven: false,
                    TestContext.Current.CancellationToken);
                opened++;
            }
            catch (LoginException failure)
            {
                Assert.Equal(("EID2015", false), (failure.Code, failure.IsUnproven));
                Assert.EndsWith("See docs/reference/errors.md#eid2015.", failure.Message, StringComparison.Ordinal);
            }
        }

        // Base64 has bits that mean nothing, and a changed block may be text by chance.
        Assert.InRange(opened, 0, Count / 10);
    }

    // One to four changes: of a byte, of a character of the Base64, of the length.
    private static string Change(string base64, Random random)
    {
        StringBuilder text = new(base64);
        for (int changes = random.Next(1, 5); changes > 0 && text.Length > 0; changes--)
        {
            int at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text[at] = (char)random.Next(' ', 0x17F);
                    break;
                case 1:
                    text.Remove(at, random.Next(1, text.Length - at + 1));
                    break;
                case 2:
                    text.Insert(at, base64.AsSpan(0, random.Next(1, base64.Length)));
                    break;
                default:
                    byte[] bytes = Convert.FromBase64String(base64);
                    bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
                    text.Clear().Append(Convert.ToBase64String(bytes));
                    break;
            }
        }

        return text.ToString();
    }

    private static StrictObject? Read(byte[] plaintext) => StrictObject.TryRead(plaintext, out StrictObject? read) ? read : null;
}
