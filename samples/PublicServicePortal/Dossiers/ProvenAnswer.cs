namespace PublicServicePortal;

/// <summary>Says of one field of a dossier where its answer came from; when, and under which request, if the register gave it.</summary>
public sealed record ProvenAnswer(string Field, AnswerSource Source, DateTimeOffset? At = null, string? RequestId = null);
