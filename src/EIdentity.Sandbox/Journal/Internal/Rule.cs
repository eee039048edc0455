namespace EIdentity.Sandbox;

/// <summary>States one thing that the real service refuses, and why.</summary>
/// <param name="name">The name that pages, answers and the journal show.</param>
/// <param name="error">The error of the protocol: an OAuth error code, or a code of the register.</param>
/// <param name="reason">The end of the sentence "The real service would refuse this because …", in plain ASCII.</param>
/// <param name="reasonInVietnamese">The same in Vietnamese.</param>
/// <param name="status">The HTTP status, where the rule is answered by JSON.</param>
internal sealed class Rule(string name, string error, string reason, string reasonInVietnamese, int status = 400)
{
    public string Name { get; } = name;

    public string Error { get; } = error;

    public int Status { get; } = status;

    /// <summary>Gets what the log says besides, which neither page nor answer shows.</summary>
    public string? Detail { get; private init; }

    public string Sentence { get; } = $"The real service would refuse this because {reason}.";

    public string SentenceInVietnamese { get; } = $"Dịch vụ thật sẽ từ chối vì {reasonInVietnamese}.";

    public Rule With(string detail) => new(Name, Error, reason, reasonInVietnamese, Status) { Detail = detail };
}
