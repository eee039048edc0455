namespace PublicServicePortal;

/// <summary>Says what a citizen has to correct, and in which field of the form.</summary>
public sealed record FormProblem(string Field, string Message);
