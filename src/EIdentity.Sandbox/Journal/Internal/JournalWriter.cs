using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EIdentity.Sandbox;

/// <summary>Writes what happened to the journal and, for refusals and faults, to the log.</summary>
internal static class JournalWriter
{
    public const string LogCategory = "EIdentity.Sandbox";

    public static void Accepted(this SandboxEngine engine, HttpContext context, string reason = "") =>
        engine.Write(context, SandboxOutcome.Accepted, null, reason);

    public static void Refused(this SandboxEngine engine, HttpContext context, Rule rule)
    {
        engine.Write(context, SandboxOutcome.Refused, rule.Name, rule.Sentence);
        Log.Refused(LoggerOf(context), PathOf(context), rule.Name, rule.Detail is null ? rule.Sentence : $"{rule.Sentence} {rule.Detail}");
    }

    public static void Faulted(this SandboxEngine engine, HttpContext context, string name, string description)
    {
        engine.Write(context, SandboxOutcome.Faulted, name, description);
        Log.Faulted(LoggerOf(context), PathOf(context), name);
    }

    private static void Write(this SandboxEngine engine, HttpContext context, SandboxOutcome outcome, string? rule, string reason) =>
        engine.Journal.Add(new SandboxJournalEntry(engine.Now, PathOf(context), outcome, rule, reason));

    // Only mapped paths come here, so the path is one of ours and holds nothing of the caller's.
    private static string PathOf(HttpContext context) => context.Request.Path.Value ?? "/";

    private static ILogger LoggerOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory);
}
