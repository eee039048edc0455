namespace EIdentity.Population;

/// <summary>Names one service of the register: its element on the wire and its integration code.</summary>
internal sealed class RegisterOperation
{
    private readonly Func<PopulationOptions, string> _integrationCode;

    private RegisterOperation(string name, string element, Func<PopulationOptions, string> integrationCode)
    {
        Name = name;
        Element = element;
        _integrationCode = integrationCode;
    }

    public static RegisterOperation Verify { get; } = new("Verify", "XacThucThongTinCongDan", options => options.VerifyIntegrationCode);

    public static RegisterOperation Find { get; } = new("Find", "TraCuuThongTinCongDan", options => options.FindIntegrationCode)
    {
        NamesRelatives = true,
    };

    public string Name { get; }

    public string Element { get; }

    /// <summary>Gets a value indicating whether the answer is a record, in which relatives have numbers too.</summary>
    public bool NamesRelatives { get; private init; }

    public string FindIntegrationCode(PopulationOptions options) => _integrationCode(options);
}
