using EIdentity.Population;
using Microsoft.Extensions.Logging;

namespace EIdentity.Snippets;

internal static partial class ErrorsGuide
{
    #region log-a-failure
    public static async Task<Verdict> VerifyAsync(
        IPopulationRegister register,
        PersonIdentity identity,
        Purpose purpose,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        try
        {
            return await register.VerifyAsync(identity, purpose, cancellationToken);
        }
        catch (PopulationRegisterException failure)
        {
            LogFailure(logger, failure.Code, failure.Reference, failure.Error.WhoMustAct, failure.Error.HelpAddress);
            return Verdict.Inconclusive;
        }
    }
    #endregion

    [LoggerMessage(1, LogLevel.Warning, "The look-up failed with {Code} ({Reference}); {Actor} must act, see {Help}.")]
    private static partial void LogFailure(ILogger logger, string code, string reference, ErrorActor actor, string help);
}
