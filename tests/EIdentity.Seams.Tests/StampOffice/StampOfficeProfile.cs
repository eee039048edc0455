using System.Security.Cryptography;
using System.Text;
using EIdentity.Client;

namespace EIdentity.Seams.Tests;

/// <summary>
/// Sends the citizen to the office with a ticket, and asks it about the stamp that comes back: <c>subject|name|level</c> in one line.
/// </summary>
internal sealed class StampOfficeProfile(Uri office, string claimName, Func<HttpMessageInvoker> connect) : LoginProfile
{
    public override IReadOnlyList<string?> Fingerprint => [office.AbsoluteUri];

    public override LevelEvidence BestEvidence => LevelEvidence.BackchannelOnly;

    public override bool SaysWhen => false;

    public override IReadOnlyList<string> BrowserAddresses => [office.AbsoluteUri];

    public override IReadOnlyList<LoginProbe> Probes => [new StampProbe(office, connect)];

    public override Task<ProfileBeginning> BeginAsync(ProfileRequest login, CancellationToken cancellationToken = default)
    {
        string ticket = RandomNumberGenerator.GetHexString(32);
        return Task.FromResult(new ProfileBeginning
        {
            Address = new Uri(office, $"/ask?ticket={ticket}&state={login.State.Reveal()}&level={login.Level}"),
            Secrets = new ReadOnlyMemory<byte>([1, .. Encoding.ASCII.GetBytes(ticket)]),
        });
    }

    public override async Task<ProviderAnswer?> CompleteAsync(
        LoginCallback callback, ProfileTransaction transaction, CancellationToken cancellationToken = default)
    {
        if (callback.RevealAll("gone") is ["home"])
        {
            return null;
        }

        string stamp = callback.RevealAll("stamp") is [{ Length: > 0 } one]
            ? one
            : throw new LoginException(ErrorCodes.CallbackRefused, "The callback carries not exactly one stamp.");
        string ticket = Encoding.ASCII.GetString(transaction.Secrets.Reveal().Span[1..]);
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(office, $"/stamps/{stamp}?ticket={ticket}"));
        using HttpResponseMessage answer = await connect().SendAsync(request, cancellationToken);
        string[] parts = (await answer.Content.ReadAsStringAsync(cancellationToken)).Split('|');
        return new ProviderAnswer
        {
            Subject = new SubjectKey(office.AbsoluteUri, SubjectKind.ProviderSubject, parts[0]),
            Citizen = new Citizen { Name = PersonName.Parse(parts[1]) },
            Level = new ClaimedLevel { ClaimName = claimName, Value = parts[2], Evidence = LevelEvidence.BackchannelOnly },
        };
    }

    private sealed class StampProbe(Uri office, Func<HttpMessageInvoker> connect) : LoginProbe("stamps")
    {
        public override async Task<LoginProbeResult> AskAsync(CancellationToken cancellationToken = default)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri(office, "/open"));
            using HttpResponseMessage answer = await connect().SendAsync(request, cancellationToken);
            return answer.IsSuccessStatusCode
                ? LoginProbeResult.Well("The office is open.")
                : LoginProbeResult.Failing("The office is closed.");
        }
    }
}
