namespace EIdentity.Sandbox;

/// <summary>Names a step in the work of a part, at which faults strike.</summary>
/// <typeparam name="TWork">What a fault gets into its hands at the step.</typeparam>
internal sealed class FaultStep<TWork>(string name, string nameInVietnamese, bool knowsPerson) : IFaultStep
    where TWork : class
{
    public string Name { get; } = name;

    public string NameInVietnamese { get; } = nameInVietnamese;

    public bool KnowsPerson { get; } = knowsPerson;
}
