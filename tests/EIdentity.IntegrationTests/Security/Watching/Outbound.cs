using System.Text.Json;
using System.Web;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>
/// Stands between the app and its provider: counts calls and bytes, learns the secrets, lets time pass where nobody answers.
/// </summary>
internal sealed class Outbound(Uri provider, FakeTimeProvider time, Canaries canaries, Sightings sightings) : DelegatingHandler
{
    private static readonly string[] FormSecrets = ["code", "code_verifier", "client_secret", "client_assertion", "state", "nonce"];
    private static readonly string[] AnswerSecrets = ["access_token", "id_token", "refresh_token", "userProfileUri", "logoutUri"];

    private readonly Lock _lock = new();
    private readonly List<Call> _calls = [];

    public IReadOnlyList<Call> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Gets or sets the one call that nobody will answer; it is taken by the first call to its path.</summary>
    public Silence? Expected { get; set; }

    /// <summary>Gets or sets what opens the key of VNeID's envelope, as the app does.</summary>
    public Func<byte[], byte[]?> OpenKey { get; set; } = _ => null;

    /// <summary>Gets the number of bytes that the app has read.</summary>
    public long BytesRead { get; private set; }

    public void Clear()
    {
        lock (_lock)
        {
            _calls.Clear();
            BytesRead = 0;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri address = request.RequestUri!;
        string body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Note(request, address, body);
        if (!string.Equals(address.Authority, provider.Authority, StringComparison.OrdinalIgnoreCase))
        {
            return new HttpResponseMessage(System.Net.HttpStatusCode.NotFound);
        }

        Silence? silence = TakeExpected(address);
        Task<HttpResponseMessage> pending = base.SendAsync(request, cancellationToken);
        await PassTimeAsync(pending, silence);
        HttpResponseMessage response = await pending;
        response.Content = new WatchedContent(response.Content, await response.Content.ReadAsStreamAsync(cancellationToken), silence, this);
        return response;
    }

    private Silence? TakeExpected(Uri address)
    {
        lock (_lock)
        {
            Silence? silence = Expected is { } expected && address.AbsolutePath == expected.Path ? expected : null;
            Expected = silence is null ? Expected : null;
            return silence;
        }
    }

    private void Note(HttpRequestMessage request, Uri address, string body)
    {
        sightings.Add(Sink.Address, address.AbsoluteUri);
        System.Collections.Specialized.NameValueCollection form = HttpUtility.ParseQueryString(body);
        foreach (string name in FormSecrets)
        {
            canaries.AddSecret(name, form[name]);
        }

        canaries.AddSecret("an Authorization header", request.Headers.Authorization?.Parameter);
        string? proof = request.Headers.TryGetValues("DPoP", out IEnumerable<string>? proofs) ? proofs.Single() : null;
        canaries.AddSecret("a DPoP proof", proof);
        lock (_lock)
        {
            _calls.Add(new Call(address, body, form["code"], form["client_assertion"], proof));
        }
    }

    // The app's own deadline is all that ends the wait, and time goes exactly as far as that.
    private async Task PassTimeAsync(Task pending, Silence? silence)
    {
        if (silence?.TakeMeanwhile() is { } meanwhile)
        {
            await meanwhile();
        }

        while (silence is not null && !pending.IsCompleted && silence.TryPass(TimeSpan.FromSeconds(1)))
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    private void NoteAnswer(ReadOnlySpan<byte> piece)
    {
        lock (_lock)
        {
            BytesRead += piece.Length;
        }
    }

    private void LearnFrom(byte[] answer)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer);
            LearnFromEnvelope(document.RootElement);
            foreach (string name in AnswerSecrets)
            {
                if (document.RootElement.ValueKind == JsonValueKind.Object
                    && document.RootElement.TryGetProperty(name, out JsonElement secret)
                    && secret.ValueKind == JsonValueKind.String)
                {
                    canaries.AddSecret(name, secret.GetString());

                    // The two addresses of the national portal open with the token alone.
                    canaries.AddSecret(name, secret.GetString()!.Split("token_id=").Last());
                }
            }
        }
        catch (JsonException)
        {
            // What a fault has made of the answer holds no token that anybody could use.
        }
    }

    // Whoever has the key reads what was sealed with it, whoever has the ciphertext may guess at it.
    private void LearnFromEnvelope(JsonElement answer)
    {
        foreach (string name in (string[])["key", "data"])
        {
            if (answer.ValueKind != JsonValueKind.Object
                || !answer.TryGetProperty(name, out JsonElement sealedText)
                || sealedText.ValueKind != JsonValueKind.String
                || !sealedText.TryGetBytesFromBase64(out byte[]? bytes))
            {
                continue;
            }

            canaries.AddSecret($"the {name} of an envelope", sealedText.GetString());
            if (name == "key" && OpenKey(bytes) is { } key)
            {
                canaries.AddSecret("the opened key of an envelope", Convert.ToBase64String(key));
                canaries.AddSecret("the opened key of an envelope", Convert.ToHexString(key));
            }
        }
    }

    /// <summary>Is a wait of a given length at a path of the provider, and what happens meanwhile.</summary>
    internal sealed class Silence(string path, TimeSpan length, Func<Task>? meanwhile = null)
    {
        private Func<Task>? _meanwhile = meanwhile;
        private TimeSpan _passed;

        public string Path { get; } = path;

        public Func<Task>? TakeMeanwhile() => Interlocked.Exchange(ref _meanwhile, null);

        public bool TryPass(TimeSpan step)
        {
            _passed += step;
            return _passed <= length;
        }
    }

    /// <summary>Is one call that the app made.</summary>
    internal sealed record Call(Uri Address, string Body, string? Code, string? Assertion, string? Proof);

    private sealed class WatchedContent : StreamContent
    {
        public WatchedContent(HttpContent content, Stream stream, Silence? silence, Outbound outbound)
            : base(new WatchedStream(stream, silence, outbound))
        {
            foreach ((string name, IEnumerable<string> values) in content.Headers)
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }
    }

    private sealed class WatchedStream(Stream inner, Silence? silence, Outbound outbound) : Stream
    {
        private const int Remembered = 128 * 1024;

        private readonly MemoryStream _copy = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Task<int> pending = inner.ReadAsync(buffer, cancellationToken).AsTask();
            await outbound.PassTimeAsync(pending, silence);
            int read = await pending;
            outbound.NoteAnswer(buffer.Span[..read]);
            if (read > 0 && _copy.Length < Remembered)
            {
                _copy.Write(buffer.Span[..read]);
            }
            else if (read == 0)
            {
                outbound.LearnFrom(_copy.ToArray());
            }

            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The app reads asynchronously.");

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            _copy.Dispose();
            base.Dispose(disposing);
        }
    }
}
