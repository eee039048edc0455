using System.Globalization;

namespace EIdentity.Client;

/// <summary>Says whether the provider's document is there, fresh or kept, and its endpoints answered the last logins well.</summary>
internal sealed class ProviderProbe(ProviderDocuments documents, EndpointOutcomes outcomes, ClientProof proof) : LoginProbe(Called)
{
    public const string Called = "provider";

    // One call may have met a deployment; three in a row, with none that went well between, are an outage.
    private const int Failing = 3;

    public override async Task<LoginProbeResult> AskAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            ProviderMetadata metadata = await documents.GetMetadataAsync(cancellationToken).ConfigureAwait(false);
            if (outcomes.WorstFailure is not { } failed)
            {
                return WithoutFailure(metadata);
            }

            string text = string.Create(
                CultureInfo.InvariantCulture,
                $"{failed.InARow} calls in a row failed, the last at {failed.At:u}: {failed.Message} ({failed.Reference})");
            return failed.InARow >= Failing ? LoginProbeResult.Failing(text) : LoginProbeResult.Warning(text);
        }
        catch (LoginException failure)
        {
            return LoginProbeResult.Failing($"No login can begin: {failure.Message} ({failure.Reference})");
        }
    }

    // A token call that went well proves the document wrong.
    private LoginProbeResult WithoutFailure(ProviderMetadata metadata) =>
        !outcomes.HasAccepted && proof.FindUnlisted(metadata) is { } method
            ? LoginProbeResult.Warning($"The provider's document does not list {method}, by which this client proves itself "
                + "(OpenIdConnect:ClientAuthentication); no call has shown yet that it is accepted.")
            : LoginProbeResult.Well("The provider's discovery document is in use.");
}
