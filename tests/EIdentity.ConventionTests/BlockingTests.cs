using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

public sealed partial class BlockingTests
{
    [Fact]
    public void SEC_290_nothing_that_ships_waits_for_a_task_by_blocking_a_thread()
    {
        IEnumerable<string> blocking = Repository.Files("src", "*.cs")
            .SelectMany(file => Repository.ReadLines(file).Where(Blocks).Select(line => $"{file}: {line.Trim()}"));

        Assert.Empty(blocking);
    }

    [Theory]
    [InlineData("string text = ReadAsync().Result;")]
    [InlineData("ReadAsync().Wait(timeout);")]
    [InlineData("ReadAsync().ConfigureAwait(false).GetAwaiter().GetResult();")]
    [InlineData("Task.WaitAll(tasks);")]
    [InlineData("gate.WaitOne();")]
    public void SEC_290_a_line_that_blocks_would_be_found(string line) =>
        Assert.True(Blocks(line));

    [Theory]
    [InlineData("await gate.WaitAsync(cancellationToken);")]
    [InlineData("return ValidateOptionsResult.Success;")]
    public void SEC_290_a_line_that_waits_without_blocking_passes(string line) =>
        Assert.False(Blocks(line));

    [Fact]
    public void SEC_295_nothing_that_ships_decides_about_certificates_itself()
    {
        IEnumerable<string> deciding = Repository.Files("src", "*.cs")
            .Where(file => DecidesAboutCertificates().IsMatch(Repository.Read(file)));

        // The one that says why the platform refuses a certificate, and takes none that it refuses (OutboundOptionsTests).
        Assert.Equal("BackchannelHandler.cs", Path.GetFileName(Assert.Single(deciding)));
    }

    [Theory]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;")]
    [InlineData("HttpClientHandler.DangerousAcceptAnyServerCertificateValidator")]
    [InlineData("X509VerificationFlags.AllowUnknownCertificateAuthority")]
    public void SEC_295_a_decision_about_certificates_would_be_found(string line) =>
        Assert.Matches(DecidesAboutCertificates(), line);

    private static bool Blocks(string line) => BlockingCall().IsMatch(line);

    [GeneratedRegex(@"\.Result\b(?!\s*\()|\.Wait\(|\.GetResult\(\)|\bTask\.Wait(All|Any)\(|\.WaitOne\(")]
    private static partial Regex BlockingCall();

    [GeneratedRegex(
        "CertificateValidationCallback|CertificateCustomValidationCallback|AcceptAnyServerCertificate|AllFlags|Allow"
            + "UnknownCertificateAuthority|IgnoreNotTimeValid|IgnoreInvalidName|IgnoreWrongUsage|IgnoreRootRevocationUnknown")]
    private static partial Regex DecidesAboutCertificates();
}
