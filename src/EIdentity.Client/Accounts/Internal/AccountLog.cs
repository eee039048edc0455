using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Writes which rule decided about an account, never a value.</summary>
internal static partial class AccountLog
{
    public static void Write(ILogger logger, AccountLinkOutcome outcome, AssuranceLevel level, AssuranceLevel required)
    {
        switch (outcome)
        {
            case AccountLinkOutcome.Linked:
                Linked(logger);
                break;
            case AccountLinkOutcome.Linkable linkable:
                Linkable(logger, linkable.By);
                break;
            case AccountLinkOutcome.NotFound:
                NotFound(logger);
                break;
            case AccountLinkOutcome.Ambiguous ambiguous:
                Ambiguous(logger, ambiguous.Reason, ambiguous.Accounts.Count);
                break;
            case AccountLinkOutcome.NotProven:
                NotProven(logger, level, required);
                break;
        }
    }

    [LoggerMessage(2930, LogLevel.Information, "A login is linked to an account.")]
    private static partial void Linked(ILogger logger);

    [LoggerMessage(2931, LogLevel.Information, "A login may be linked to one account, by {Match}.")]
    private static partial void Linkable(ILogger logger, AccountMatch match);

    [LoggerMessage(2932, LogLevel.Information, "No account fits a login.")]
    private static partial void NotFound(ILogger logger);

    [LoggerMessage(2933, LogLevel.Warning, "A login was linked to none of {Count} accounts: {Reason}. An officer has to look at them.")]
    private static partial void Ambiguous(ILogger logger, AccountAmbiguity reason, int count);

    [LoggerMessage(2934, LogLevel.Information, "No account is linked to a login at {Level}, and looking for one needs {Required}.")]
    private static partial void NotProven(ILogger logger, AssuranceLevel level, AssuranceLevel required);
}
