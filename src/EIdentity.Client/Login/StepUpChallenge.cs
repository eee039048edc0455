using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;

namespace EIdentity.Client;

/// <summary>Holds an API's demand that the citizen proves a higher level, or proves it again (RFC 9470).</summary>
/// <remarks>
/// The caller sends the citizen through a login that asks for <see cref="AcrValues"/> and <see cref="MaxAge"/>, then repeats
/// the call. A demand is a wish of the API, not a proof of anything.
/// </remarks>
public sealed class StepUpChallenge
{
    internal const string ErrorValue = "insufficient_user_authentication";

    private const int MaxLength = 4096;

    private StepUpChallenge(IReadOnlyList<string> acrValues, TimeSpan? maxAge)
    {
        AcrValues = acrValues;
        MaxAge = maxAge;
    }

    /// <summary>Gets the level values, any of which is enough, the preferred first; empty when the level is high enough.</summary>
    public IReadOnlyList<string> AcrValues { get; }

    /// <summary>Gets how long ago the citizen may have proven the level, or <see langword="null"/> when that does not matter.</summary>
    public TimeSpan? MaxAge { get; }

    /// <summary>Reads the demand out of an answer with status 401.</summary>
    /// <param name="response">The API's answer.</param>
    /// <param name="challenge">The demand.</param>
    /// <returns><see langword="false"/> when the answer demands nothing of the kind, or does so malformed or twice.</returns>
    public static bool TryParse(HttpResponseMessage response, [NotNullWhen(true)] out StepUpChallenge? challenge)
    {
        ArgumentNullException.ThrowIfNull(response);
        challenge = null;
        if (response.StatusCode != System.Net.HttpStatusCode.Unauthorized)
        {
            return false;
        }

        StepUpChallenge[] found = [.. response.Headers.WwwAuthenticate.Select(Read).OfType<StepUpChallenge>()];
        challenge = found is [StepUpChallenge one] ? one : null;
        return challenge is not null;
    }

    /// <summary>Returns the demand; nothing in it is personal.</summary>
    public override string ToString() => $"StepUpChallenge({string.Join(' ', AcrValues)}, {MaxAge})";

    private static StepUpChallenge? Read(AuthenticationHeaderValue header)
    {
        bool isOAuth = string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            || string.Equals(header.Scheme, "DPoP", StringComparison.OrdinalIgnoreCase);
        if (!isOAuth
            || header.Parameter is not { Length: <= MaxLength } text
            || !ChallengeParameters.TryRead(text, out Dictionary<string, string>? parameters)
            || !parameters.TryGetValue("error", out string? error)
            || error != ErrorValue)
        {
            return null;
        }

        string[] acrValues = parameters.TryGetValue("acr_values", out string? values)
            ? values.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [];
        return !parameters.TryGetValue("max_age", out string? age) ? new StepUpChallenge(acrValues, maxAge: null)
            : int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
                ? new StepUpChallenge(acrValues, TimeSpan.FromSeconds(seconds))
            : null;
    }
}
