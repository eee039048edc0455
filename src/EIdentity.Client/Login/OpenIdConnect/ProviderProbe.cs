namespace EIdentity.Client;

/// <summary>Says whether the provider's discovery document is there, fresh or kept; it is fetched only when it is due.</summary>
internal sealed class ProviderProbe(ProviderDocuments documents) : LoginProbe(Called)
{
    public const string Called = "provider";

    public override async Task<LoginProbeResult> AskAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await documents.GetMetadataAsync(cancellationToken).ConfigureAwait(false);
            return LoginProbeResult.Well("The provider's discovery document is in use.");
        }
        catch (LoginException failure)
        {
            return LoginProbeResult.Failing($"No login can begin: {failure.Message} ({failure.Reference})");
        }
    }
}
