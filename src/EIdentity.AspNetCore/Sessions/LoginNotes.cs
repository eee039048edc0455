using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace EIdentity.AspNetCore;

/// <summary>Names what travels with a login, and then with its session, beside the identity; all of it protected.</summary>
internal static class LoginNotes
{
    public const string AskedMaxAge = "eid.max-age";
    public const string Session = "eid.session";

    private const string StepUp = "eid.step-up";
    private const string Again = "eid.again";
    private const string AskedAssurance = "eid.level";
    private const string AskedPerson = "eid.person";
    private const string Renewal = "eid.renewal";
    private const string Hint = "eid.logout-hint";

    extension(AuthenticationProperties notes)
    {
        /// <summary>Gets or sets a value indicating whether there was a session already that had to prove more.</summary>
        public bool IsStepUp
        {
            get => notes.GetString(StepUp) is not null;
            set => notes.SetString(StepUp, value ? "1" : null);
        }

        /// <summary>Gets or sets a value indicating whether the login was begun in place of one that ran out at the provider.</summary>
        public bool IsSecondTry
        {
            get => notes.GetString(Again) is not null;
            set => notes.SetString(Again, value ? "1" : null);
        }

        /// <summary>Gets or sets the age that the login was asked to keep to.</summary>
        public TimeSpan? AskedAge
        {
            get =>
                long.TryParse(notes.GetString(AskedMaxAge), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
                    ? TimeSpan.FromSeconds(seconds)
                    : null;
            set => notes.SetString(AskedMaxAge, value is { } age ? ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null);
        }

        /// <summary>Gets or sets the level that a stock handler's login was asked for.</summary>
        public AssuranceLevel AskedLevel
        {
            get => Enum.TryParse(notes.GetString(AskedAssurance), out AssuranceLevel level) ? level : AssuranceLevel.None;
            set => notes.SetString(AskedAssurance, value.ToString());
        }

        /// <summary>Gets or sets the digest of the account that a stock handler's login may end with.</summary>
        public string? PersonDigest
        {
            get => notes.GetString(AskedPerson);
            set => notes.SetString(AskedPerson, value);
        }

        /// <summary>Gets or sets the id of the session, which every sign-in makes anew.</summary>
        public string? SessionId
        {
            get => notes.GetString(Session);
            set => notes.SetString(Session, value);
        }

        /// <summary>Gets or sets what the provider wants back at sign-out; it is never written into a ticket.</summary>
        public Secret? LogoutHint
        {
            get => notes.GetParameter<Secret>(Hint);
            set => notes.SetParameter(Hint, value);
        }

        /// <summary>Gets or sets a value indicating whether this request renews the cookie; it is never written down.</summary>
        public bool RenewsCookie
        {
            get => notes.GetParameter<bool>(Renewal);
            set => notes.SetParameter(Renewal, value);
        }
    }
}
