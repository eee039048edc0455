using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Holds what was typed.</summary>
public sealed class MistypedInput
{
    /// <summary>Gets or sets the number.</summary>
    [JsonConverter(typeof(TypedJsonConverter))]
    public PersonalIdentificationNumber Number { get; set; }

    /// <summary>Gets or sets a text that is never right.</summary>
    [RegularExpression("[a-z]+", ErrorMessage = "Type letters.")]
    public string? Text { get; set; }
}
