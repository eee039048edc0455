using System.Globalization;

namespace EIdentity.Population;

/// <summary>Lets through what the settings give a legal basis to, before any call.</summary>
internal static class ProcedureGate
{
    /// <summary>Finds the procedure of a purpose and checks the fields.</summary>
    /// <exception cref="PopulationRegisterException">EID3011, EID3012 or EID3019.</exception>
    public static ProcedureOptions Open(PopulationOptions options, Purpose purpose, CitizenFields fields, DateTimeOffset now)
    {
        if (!options.Procedures.TryGetValue(purpose.Procedure, out ProcedureOptions? procedure))
        {
            throw new PopulationRegisterException(
                ErrorCodes.ProcedureNotListed,
                $"Procedure {purpose.Procedure} is not listed; add it under Procedures with its legal basis.");
        }

        if (!procedure.Basis.IsInForce(now))
        {
            throw new PopulationRegisterException(
                ErrorCodes.LegalBasisNotInForce,
                $"The legal basis of procedure {purpose.Procedure} holds from {Show(procedure.Basis.ValidFrom)} to "
                    + $"{Show(procedure.Basis.ValidTo) ?? "its repeal"}; have it reviewed, and change Basis to what holds now.");
        }

        CitizenFields refused = fields & ~procedure.Fields.Aggregate(CitizenFields.None, (all, field) => all | field);
        return refused == CitizenFields.None
            ? procedure
            : throw new PopulationRegisterException(
                ErrorCodes.FieldNotAllowed,
                $"Procedure {purpose.Procedure} may not ask for {refused}; ask for less, or add it under Fields if the law allows it.");
    }

    private static string? Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
