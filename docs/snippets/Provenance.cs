using EIdentity.Population;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MyAgency;

internal static class Provenance
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        #region add
        services.AddPopulationRegister(configuration.GetSection("Population"));
        services.AddRegisteredValues();
        #endregion
    }

    public static void Store(RegisteredValues values, FindResult.Found found, Row row)
    {
        #region seal
        if (values.TrySeal(found, RegisteredFields.BirthDate, out Registered<PartialDate>? date))
        {
            row.BirthDate = date.Reveal().Reveal();
            row.BirthDateSeal = date.RevealSeal();
        }
        #endregion
    }

    public static string Describe(RegisteredValues values, Row row, Citizen citizen)
    {
        #region restore
        RegisteredFor owner = RegisteredFor.Of(row.Dossier, citizen.Number!.Value);
        RegisteredCheck<PartialDate> check = values.Restore(
            row.BirthDateSeal, RegisteredFields.BirthDate, owner, date => date.Reveal() == row.BirthDate);
        string source = check.Match(
            genuine: date => $"from the register, request {date.RequestId}, {date.At:d}",
            refused: flaw => $"not proven: {flaw}");
        #endregion
        return source;
    }

    internal sealed class Row
    {
        public required string Dossier { get; init; }

        public string? BirthDate { get; set; }

        public string? BirthDateSeal { get; set; }
    }
}
