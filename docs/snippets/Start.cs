#region start-usings
using EIdentity;
using EIdentity.AspNetCore;
using EIdentity.Population;
#if DEBUG
using EIdentity.Sandbox;
#endif
#endregion
using Microsoft.AspNetCore.Builder;

namespace MyAgency;

internal static class Start
{
    public static void Add(WebApplicationBuilder builder)
    {
        #region sandbox-in-debug
#if DEBUG
        builder.AddEIdentitySandbox();
#endif
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        builder.Services.AddPopulationRegister(builder.Configuration.GetSection("Population"));
        #endregion
    }

    #region first-look-up
    public static async Task<string> WhereDoYouLiveAsync(SignedIn login, IPopulationRegister register, CancellationToken cancellationToken)
    {
        if (!PersonIdentity.TryFrom(login.Citizen, out PersonIdentity? identity))
        {
            return "The provider did not say enough to look anybody up.";
        }

        Purpose purpose = Purpose.For("1.004873", dossier: "H99-0001", Actor.Self);
        try
        {
            FindResult result = await register.FindAsync(identity, CitizenFields.PermanentResidence, purpose, cancellationToken);
            return result.Match(
                citizen => citizen.PermanentResidence?.Reveal() ?? "The register holds no residence.",
                () => "Not found, or number, name and birth date do not fit together.");
        }
        catch (PopulationRegisterException failure)
        {
            return $"Fill it in yourself, please. Reference: {failure.Reference}";
        }
    }
    #endregion
}
