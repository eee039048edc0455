using System.Diagnostics.CodeAnalysis;
using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Stands for what lies before the register: how calls are signed or wrapped, and what its refusals mean.</summary>
/// <remarks>One is made for each register, and many threads use it at once.</remarks>
[Experimental(PopulationDefaults.SeamDiagnostic)]
public abstract class RegisterGateway
{
    private protected const string AllowedAddresses = "whether this machine's address is on the gateway's list";

    /// <summary>Gets the settings of the service token that this gateway wants, or <see langword="null"/> when it wants none.</summary>
    /// <value>
    /// The default value is <see langword="null"/>. A kind's settings hold it in a property <c>ServiceToken</c>, which the start then
    /// checks. A request that has an <c>Authorization</c> already goes without the token.
    /// </value>
    public virtual ServiceTokenOptions? ServiceToken => null;

    /// <summary>
    /// Gets a value indicating whether the agency may have a question of unknown fate sent once more
    /// (<see cref="PopulationOptions.RepeatAfterAmbiguousFailure"/>).
    /// </summary>
    /// <value>The default value is <see langword="true"/>: the agency decides. If it is false, that setting fails the start.</value>
    public virtual bool MayBeAskedAgain => true;

    /// <summary>Gets or sets the composition that this gateway is a part of, or <see langword="null"/> when it stands alone.</summary>
    internal RegisterGateway? Whole { get; set; }

    /// <summary>Gets what to look at when the other side does not accept this caller, without values.</summary>
    internal virtual IEnumerable<string> Suspects => [];

    /// <summary>Gets the headers that this gateway sets, so that no two of a composition set the same one.</summary>
    internal virtual IEnumerable<string> OwnHeaders => ServiceToken is null ? [] : [GatewayHeader.Authorization];

    /// <summary>Says what is wrong with the settings of this gateway; the start fails with all of it.</summary>
    public virtual IEnumerable<RegisterSettingProblem> FindProblems() => [];

    /// <summary>Creates the handlers that sign or wrap each call, the first outermost; new ones each time.</summary>
    /// <remarks>
    /// They run inside the time of one attempt, once for each attempt. The service token comes after them. What they throw
    /// is reported as EID3001 without its text, but for <see cref="PopulationRegisterException"/>.
    /// </remarks>
    public virtual IEnumerable<DelegatingHandler> CreateHandlers() => [];

    /// <summary>Says whether a reply is the gateway's own refusal and not the register's answer, before it is read.</summary>
    /// <remarks>By default 401, 429 and web pages are. Look for codes of the gateway's own in the body here.</remarks>
    /// <param name="reply">The reply.</param>
    /// <returns>The refusal, or <see langword="null"/> when the reply is to be read.</returns>
    public virtual PopulationRegisterException? FindRefusal(RegisterReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply.Status is 401 or 429 || reply.IsWebPage ? Explain(reply) : null;
    }

    /// <summary>Says what the status of a reply means that holds no answer.</summary>
    /// <remarks>By default 408, and 500 and above but for 501 and 505, leave the question's fate unclear; the rest settles it.</remarks>
    /// <param name="reply">The reply.</param>
    public virtual PopulationRegisterException Explain(RegisterReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Refuse(reply, MeaningOf(reply), $"{(reply.IsWebPage ? " with a web page" : string.Empty)}{AdviceOn(reply)}");
    }

    internal void Check(SettingsProblems problems, string prefix)
    {
        foreach (RegisterSettingProblem problem in FindProblems())
        {
            problems.Require(false, prefix + problem.Setting, problem.Text);
        }
    }

    /// <summary>Says what a status means by itself.</summary>
    private protected static ErrorCode MeaningOf(RegisterReply reply) => reply switch
    {
        { Status: 401 } => ErrorCodes.RegisterUnauthorised,
        { Status: 429 } => ErrorCodes.RegisterThrottled,

        // A browser's page comes along with nearly every one of these.
        { Status: (>= 300 and < 400) or 404 or 405 or 410 } => ErrorCodes.RegisterAddressWrong,
        { IsWebPage: true } => ErrorCodes.RegisterBlockedByGateway,
        { Status: 403 } => ErrorCodes.RegisterUnauthorised,
        { Status: 408 or 504 } => ErrorCodes.RegisterTimeout,
        { Status: 400 or 406 or 411 or 413 or 414 or 415 or 422 or 501 or 505 } => ErrorCodes.RegisterQuestionRefused,
        { Status: >= 500 } => ErrorCodes.RegisterUnavailable,
        _ => ErrorCodes.RegisterAnswerMalformed,
    };

    /// <summary>Makes the error of a reply that is no answer; the text goes on after "The gateway answered HTTP 503".</summary>
    private protected static PopulationRegisterException Refuse(RegisterReply reply, ErrorCode error, string text) =>
        new(error, $"The gateway answered HTTP {reply.Status}{text}.")
        {
            RetryAfter = reply.RetryAfter,
            // A quota that is used up refused the question, whatever the status.
            Delivery = error.Kind == ErrorKind.Unavailable && error != ErrorCodes.RegisterThrottled && reply.Status is 408 or >= 500
                ? Delivery.Unclear
                : Delivery.Settled,
        };

    private string AdviceOn(RegisterReply reply) => reply.Status switch
    {
        >= 300 and < 400 => ", which leads elsewhere and is not followed; check Address",
        401 or 403 when !reply.IsWebPage => AdviceOnCaller(),
        404 or 410 => ", which is to say that nothing stands at Address; check its path",
        405 => ", which is to say that Address takes no POST; check its path",
        415 => ", which is to say that it does not take text/xml (SOAP 1.1)",
        _ => string.Empty,
    };

    private string AdviceOnCaller()
    {
        string[] suspects = [.. (Whole ?? this).Suspects];
        return suspects.Length == 0
            ? string.Empty
            : $", which is to say that it does not accept this caller; check {string.Join(", ", suspects)}";
    }
}
