namespace EIdentity.Testing;

/// <summary>Names a way in which an application writes a value: a serialiser, a logger, a report.</summary>
public sealed class LeakSink
{
    /// <summary>Names a sink of the application.</summary>
    /// <param name="name">The name that a finding tells, for example <c>Serilog</c>.</param>
    /// <param name="write">Gives what the sink writes of a value.</param>
    public LeakSink(string name, Func<object, string?> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(write);
        (Name, Write) = (name, write);
    }

    /// <summary>Gets the name that a finding tells.</summary>
    public string Name { get; }

    internal Func<object, string?> Write { get; }
}
