namespace EIdentity.AspNetCore;

/// <summary>Names the stock handler's scheme that signs citizens in.</summary>
internal sealed class StockHandlerScheme(string name)
{
    public string Name { get; } = name;
}
