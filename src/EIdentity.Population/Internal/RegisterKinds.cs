namespace EIdentity.Population;

/// <summary>Finds the kinds that were added, by the names that settings choose them by.</summary>
internal sealed class RegisterKinds<TPart>(IEnumerable<RegisterKind<TPart>> all)
    where TPart : class
{
    public IEnumerable<string> Names => all.Select(static kind => kind.Name);

    public RegisterKind<TPart>? Find(string? name) =>
        all.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.OrdinalIgnoreCase));
}
