using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EIdentity.Sandbox;

/// <summary>Writes what happened in a world to its journal and, for refusals and faults, to the log.</summary>
/// <param name="journal">The journal of the world.</param>
/// <param name="clock">The clock of the world.</param>
/// <param name="basePath">What all paths of the world begin with, which the journal leaves out; empty for a world at the root.</param>
internal sealed class JournalWriter(SandboxJournal journal, TimeProvider clock, string basePath)
{
    public const string LogCategory = "EIdentity.Sandbox";

    public void Accepted(HttpContext context, string reason = "") => Write(context, SandboxOutcome.Accepted, null, reason);

    public void Refused(HttpContext context, Rule rule)
    {
        Write(context, SandboxOutcome.Refused, rule.Name, rule.Sentence);
        Log.Refused(LoggerOf(context), PathOf(context), rule.Name, rule.Detail is null ? rule.Sentence : $"{rule.Sentence} {rule.Detail}");
    }

    public void Faulted(HttpContext context, string name, string description)
    {
        Write(context, SandboxOutcome.Faulted, name, description);
        Log.Faulted(LoggerOf(context), PathOf(context), name);
    }

    private static ILogger LoggerOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory);

    private void Write(HttpContext context, SandboxOutcome outcome, string? rule, string reason) =>
        journal.Add(new SandboxJournalEntry(clock.GetUtcNow(), PathOf(context), outcome, rule, reason));

    // Only mapped paths come here, so the path is one of ours and holds nothing of the caller's.
    private string PathOf(HttpContext context)
    {
        string path = context.Request.Path.Value is { Length: > 0 } own ? own : "/";
        bool isBelow = basePath.Length > 0 && path.StartsWith(basePath + "/", StringComparison.OrdinalIgnoreCase);
        return isBelow ? path[basePath.Length..] : path;
    }
}
