namespace EIdentity.Client;

/// <summary>Cuts what another side says to what a message or a log can bear: short, ASCII, no forged lines.</summary>
internal static class PrintableText
{
    public static string Of(string? text, int maxLength) =>
        string.Concat((text ?? string.Empty).Take(maxLength).Select(static c => c is > ' ' and <= '~' and not '"' ? c : '?'));
}
