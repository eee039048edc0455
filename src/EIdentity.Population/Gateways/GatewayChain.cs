namespace EIdentity.Population;

/// <summary>Reads the setting that names one kind of gateway, or several parted by commas, the first outermost.</summary>
internal static class GatewayChain
{
    public static string[] NamesIn(string? setting) => (setting ?? string.Empty).Split(',', StringSplitOptions.TrimEntries);

    public static RegisterGateway Join(IReadOnlyList<RegisterGateway> parts) => parts.Count == 1 ? parts[0] : new ComposedGateway(parts);
}
