using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace EIdentity;

/// <summary>Holds a secret of the settings (password, client secret, private key) so that only <see cref="Reveal"/> shows it.</summary>
/// <remarks>
/// Serialisers, loggers and debuggers find a mask. A text becomes a secret by itself (<c>options.ClientSecret = text</c>); a
/// secret never becomes a text by itself. Configuration is read by the methods that add the options; an application that binds
/// such options itself does so without the generator of the configuration binder, which knows no types of others.
/// </remarks>
[SecretData]
[JsonConverter(typeof(MaskingJsonConverter<Secret>))]
[TypeConverter(typeof(SecretConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Secret
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _text;

    /// <summary>Keeps a secret.</summary>
    /// <param name="text">The secret, exactly as the other side gave it.</param>
    public Secret(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>Keeps a secret; <see langword="null"/> stays <see langword="null"/>.</summary>
    /// <param name="text">The secret, or <see langword="null"/>.</param>
    public static implicit operator Secret?(string? text) => text is null ? null : new Secret(text);

    /// <summary>Returns the secret. Call it only where the secret must be used.</summary>
    public string Reveal() => _text;

    /// <summary>Returns a mask, never the secret.</summary>
    public override string ToString() => "Secret(masked)";
}
