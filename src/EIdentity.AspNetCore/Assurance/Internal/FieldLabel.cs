namespace EIdentity.AspNetCore;

/// <summary>Says what a citizen reads in place of the name of a form's field.</summary>
internal sealed class FieldLabel(string field, Func<PageLanguage, string> text)
{
    public string Field { get; } = field;

    public Func<PageLanguage, string> Text { get; } = text;
}
