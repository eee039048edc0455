namespace EIdentity.Population;

/// <summary>Lets through what the settings give a legal basis to, before any call.</summary>
internal static class ProcedureGate
{
    /// <summary>Finds the procedure of a purpose and checks the fields.</summary>
    /// <exception cref="PopulationRegisterException">EID3011 or EID3012.</exception>
    public static ProcedureOptions Open(PopulationOptions options, Purpose purpose, CitizenFields fields)
    {
        if (!options.Procedures.TryGetValue(purpose.Procedure, out ProcedureOptions? procedure))
        {
            throw new PopulationRegisterException(
                ErrorCodes.ProcedureNotListed,
                $"Procedure {purpose.Procedure} is not listed; add it under Procedures with its legal basis.");
        }

        CitizenFields refused = fields & ~procedure.Fields.Aggregate(CitizenFields.None, (all, field) => all | field);
        return refused == CitizenFields.None
            ? procedure
            : throw new PopulationRegisterException(
                ErrorCodes.FieldNotAllowed,
                $"Procedure {purpose.Procedure} may not ask for {refused}; ask for less, or add it under Fields if the law allows it.");
    }
}
