using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EIdentity.Sandbox;

/// <summary>Writes what happened in a world to its journal and, for refusals and faults, to the log.</summary>
/// <param name="journal">The journal of the world.</param>
/// <param name="clock">The clock of the world.</param>
/// <param name="basePath">What all paths of the world begin with, which the log says and the journal leaves out.</param>
internal sealed class JournalWriter(SandboxJournal journal, TimeProvider clock, string basePath)
{
    public const string LogCategory = "EIdentity.Sandbox";

    private static readonly object PathKey = new();

    /// <summary>Notes the path that a request was mapped to, in place of the one that the caller spelt.</summary>
    public static void Note(HttpContext context, string path) => context.Items[PathKey] = path;

    /// <summary>Gets the path that was noted, without what all paths of the world begin with.</summary>
    public static string PathOf(HttpContext context) => (string)context.Items[PathKey]!;

    public void Accepted(HttpContext context, string reason = "", string reasonInVietnamese = "") =>
        Write(context, SandboxOutcome.Accepted, null, reason, reasonInVietnamese);

    public void Refused(HttpContext context, Rule rule)
    {
        Write(context, SandboxOutcome.Refused, rule.Name, rule.Sentence, rule.SentenceInVietnamese);
        Log.Refused(
            LoggerOf(context),
            basePath + PathOf(context),
            rule.Name,
            rule.Detail is null ? rule.Sentence : $"{rule.Sentence} {rule.Detail}");
    }

    public void Faulted(HttpContext context, string name, string description, string descriptionInVietnamese)
    {
        Write(context, SandboxOutcome.Faulted, name, description, descriptionInVietnamese);
        Log.Faulted(LoggerOf(context), basePath + PathOf(context), name);
    }

    private static ILogger LoggerOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory);

    private void Write(
        HttpContext context,
        SandboxOutcome outcome,
        string? rule,
        string reason,
        string reasonInVietnamese) =>
        journal.Add(new SandboxJournalEntry(clock.GetUtcNow(), PathOf(context), outcome, rule, reason, reasonInVietnamese));
}
