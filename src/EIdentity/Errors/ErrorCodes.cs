using System.Collections.ObjectModel;

namespace EIdentity;

/// <summary>Lists every error the SDK reports; <c>docs/reference/errors.md</c> explains each.</summary>
public static partial class ErrorCodes
{
    /// <summary>EID1001: settings are missing, wrong or contradict each other; the message names each.</summary>
    public static ErrorCode SettingsInvalid { get; } = new(
        1001, ErrorKind.Configuration, ErrorActor.Agency, "Settings are missing, wrong or contradict each other.");

    /// <summary>EID1002: an endpoint takes a signed-in citizen but does not require an assurance level.</summary>
    public static ErrorCode AssuranceNotRequired { get; } = new(
        1002, ErrorKind.Configuration, ErrorActor.Developer, "An endpoint takes a signed-in citizen but requires no assurance level.");

    /// <summary>EID1003: the app added e-identity login but never called <c>MapEIdentity</c>, so its pages do not exist.</summary>
    public static ErrorCode EndpointsNotMapped { get; } = new(
        1003, ErrorKind.Configuration, ErrorActor.Developer, "The app added e-identity login but never called MapEIdentity.");

    /// <summary>Gets every catalogued error, in the order of the numbers.</summary>
    public static ReadOnlyCollection<ErrorCode> All => Catalogue.Codes;

    // Initialisers of one class in several files run in no order that C# promises; a nested class waits until all have run.
    private static class Catalogue
    {
        public static ReadOnlyCollection<ErrorCode> Codes { get; } = new(
            typeof(ErrorCodes).GetProperties()
                .Where(property => property.PropertyType == typeof(ErrorCode))
                .Select(property => (ErrorCode)property.GetValue(null)!)
                .OrderBy(error => error.Number)
                .ToArray());
    }
}
