using System.Text;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Shows what a form may cost that waits for a higher level (L16).</summary>
public sealed class KeptFormLimitTests : IAsyncDisposable
{
    private const int MaxBytes = 64 * 1024;

    private readonly DossierApp _dossier = new();

    [Theory]
    [InlineData("Content-Disposition: form-data; name=\"a\"\r\n")]
    [InlineData("Content-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n")]
    [InlineData("Content-Disposition: nonsense\r\n")]
    [InlineData("")]
    public async Task L16_a_form_of_very_many_parts_is_read_no_further_than_a_form_can_be(string headers)
    {
        byte[] part = Encoding.UTF8.GetBytes($"--x\r\n{headers}\r\n\r\n");
        using RepeatedStream body = new(part, 200_000);
        DefaultHttpContext context = new();
        context.Request.ContentType = "multipart/form-data; boundary=x";
        context.Request.Body = body;

        Assert.Null(await KeptFormReader.ReadAsync(context.Request, MaxBytes, WebApp.Cancellation));
        Assert.InRange(body.Given, 1, part.Length * 2000);
    }

    [Fact]
    public async Task L16_a_part_with_very_many_headers_is_no_part()
    {
        byte[] header = Encoding.UTF8.GetBytes("X-Anything: 1\r\n");
        using RepeatedStream body = new(header, 1_000_000, first: Encoding.UTF8.GetBytes("--x\r\n"));
        DefaultHttpContext context = new();
        context.Request.ContentType = "multipart/form-data; boundary=x";
        context.Request.Body = body;

        Assert.Null(await KeptFormReader.ReadAsync(context.Request, MaxBytes, WebApp.Cancellation));
        Assert.InRange(body.Given, 1, 64 * 1024);
    }

    [Fact]
    public async Task One_citizen_has_three_forms_waiting_and_a_fourth_takes_the_place_of_the_oldest()
    {
        List<TestBrowser> browsers = [];
        for (int i = 0; i < 4; i++)
        {
            browsers.Add(await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan"))));
        }

        List<string> pages = [];
        foreach (TestBrowser browser in browsers)
        {
            using TestBrowser owned = browser;
            pages.Add(await _dossier.ConfirmAsync(owned, People.Lan));
        }

        Assert.Contains("Nội dung đã nhập không còn được giữ<", pages[0], StringComparison.Ordinal);
        Assert.All(pages[1..], page => Assert.Contains("<dd>Lan<input", page, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _dossier.DisposeAsync();

    private sealed class RepeatedStream(byte[] piece, int times, byte[]? first = null) : Stream
    {
        private readonly long _length = (first?.Length ?? 0) + ((long)piece.Length * times);

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(count, _length - Given);
            int before = first?.Length ?? 0;
            for (int i = 0; i < read; i++)
            {
                long at = Given + i;
                buffer[offset + i] = at < before ? first![at] : piece[(at - before) % piece.Length];
            }

            Given += read;
            return read;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            byte[] bytes = new byte[buffer.Length];
            int read = Read(bytes, 0, bytes.Length);
            bytes.AsSpan(0, read).CopyTo(buffer.Span);
            return ValueTask.FromResult(read);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(Read(buffer, offset, count));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
