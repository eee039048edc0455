using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Population;

/// <summary>Names one service of the register.</summary>
[Experimental(PopulationDefaults.SeamDiagnostic)]
public sealed class RegisterOperation
{
    private readonly Func<PopulationOptions, string> _integrationCode;

    private RegisterOperation(string name, string service, Func<PopulationOptions, string> integrationCode)
    {
        Name = name;
        Service = service;
        _integrationCode = integrationCode;
    }

    /// <summary>Gets the service that says whether a person exists, and discloses nothing (XacThucThongTinCongDan).</summary>
    public static RegisterOperation Verify { get; } = new("Verify", "XacThucThongTinCongDan", options => options.VerifyIntegrationCode);

    /// <summary>Gets the service that gives a person's record (TraCuuThongTinCongDan).</summary>
    public static RegisterOperation Find { get; } = new("Find", "TraCuuThongTinCongDan", options => options.FindIntegrationCode)
    {
        NamesRelatives = true,
    };

    /// <summary>Gets our name of it, <c>Verify</c> or <c>Find</c>, as records and logs have it.</summary>
    public string Name { get; }

    /// <summary>Gets the register's name of it, which is the name of the question's outer element.</summary>
    public string Service { get; }

    /// <summary>Gets a value indicating whether the answer is a record, in which relatives have numbers too.</summary>
    internal bool NamesRelatives { get; private init; }

    /// <summary>Returns our name of it.</summary>
    public override string ToString() => Name;

    internal string FindIntegrationCode(PopulationOptions options) => _integrationCode(options);
}
