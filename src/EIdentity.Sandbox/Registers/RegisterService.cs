namespace EIdentity.Sandbox;

/// <summary>Names a service of the register and its integration code (MaTichHop).</summary>
internal sealed class RegisterService
{
    public static readonly RegisterService Verify = new("XacThucThongTinCongDan", "003");

    public static readonly RegisterService Find = new("TraCuuThongTinCongDan", "037");

    private RegisterService(string name, string integrationCode)
    {
        Name = name;
        IntegrationCode = integrationCode;
    }

    public string Name { get; }

    public string IntegrationCode { get; }

    public static RegisterService? FindByName(string name) => new[] { Verify, Find }.FirstOrDefault(service => service.Name == name);
}
