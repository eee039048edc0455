using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Holds what all parts of a world stand on: one address, one set of people, one clock, one journal, one list of faults.</summary>
internal sealed class WorldGround
{
    private readonly string _basePath;

    public WorldGround(SandboxOptions options)
    {
        Options = options;
        Clock = options.TimeProvider;
        Address = options.Issuer.AbsoluteUri.TrimEnd('/');
        _basePath = options.Issuer.AbsolutePath.TrimEnd('/');
        Faults = new SandboxFaults(Journal);
        Writer = new JournalWriter(Journal, Clock, _basePath);
    }

    public SandboxOptions Options { get; }

    /// <summary>Gets where the world answers, without a slash at the end.</summary>
    public string Address { get; }

    public IReadOnlyList<SandboxPerson> People { get; } = EIdentity.Sandbox.People.All;

    public SandboxFaults Faults { get; }

    public SandboxJournal Journal { get; } = new();

    public JournalWriter Writer { get; }

    /// <summary>Gets the paths that testers of the world have to know, in the order of its parts.</summary>
    public List<string> KnownPaths { get; } = [];

    public TimeProvider Clock { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public string AddressOf(string path) => Address + path;

    public string PathOf(string path) => _basePath + path;

    public SandboxPerson AnotherThan(SandboxPerson? person) => People.First(other => other != person);

    /// <summary>Lets the armed fault of a step do its work, and says whether there was one.</summary>
    public async Task<bool> TryStrikeAsync<TWork>(HttpContext context, SandboxPerson? person, FaultStep<TWork> step, TWork work)
        where TWork : class =>
        TakeFault(context, person, step) is { } fault && await fault.TryStrikeAsync(step, work).ConfigureAwait(false);

    /// <summary>Takes the armed fault of some steps and writes it to the journal.</summary>
    public FaultHook? TakeFault(HttpContext context, SandboxPerson? person, params IReadOnlyList<IFaultStep> steps)
    {
        SandboxFault? fault = Faults.Take(steps, person);
        if (fault is not null)
        {
            Writer.Faulted(context, fault.Name, fault.Description, fault.DescriptionInVietnamese);
        }

        return fault?.Hook;
    }
}
