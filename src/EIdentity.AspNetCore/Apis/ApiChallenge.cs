using System.Globalization;
using EIdentity.Client;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Answers a program's call that the session is not enough for (RFC 9470, section 3).</summary>
internal static class ApiChallenge
{
    /// <summary>Says that nobody is signed in (RFC 6750, section 3).</summary>
    public static void AskToSignIn(HttpResponse response) => Answer(response, "Bearer");

    /// <summary>Says which level must be proven, by the values that the provider has for it, and how recently.</summary>
    public static void AskToStepUp(HttpResponse response, IEnumerable<string> levelValues, TimeSpan? maxAge)
    {
        List<string> parts =
        [
            $"error={ChallengeParameters.Quote(StepUpChallenge.ErrorValue)}",
            $"error_description={ChallengeParameters.Quote("A higher or more recent assurance level is required.")}",
        ];

        // A value that a header cannot carry as it is would name another level, so it is left out whole.
        string[] values = [.. levelValues.Where(value => value.All(c => c is > ' ' and <= '~'))];
        if (values.Length > 0)
        {
            parts.Add($"acr_values={ChallengeParameters.Quote(string.Join(' ', values))}");
        }

        if (maxAge is { } age)
        {
            parts.Add($"max_age={ChallengeParameters.Quote(((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture))}");
        }

        Answer(response, $"Bearer {string.Join(", ", parts)}");
    }

    private static void Answer(HttpResponse response, string challenge)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = challenge;
        response.Headers.CacheControl = "no-store";
    }
}
