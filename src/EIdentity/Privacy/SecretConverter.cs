using System.ComponentModel;
using System.Globalization;

namespace EIdentity;

/// <summary>Reads a secret from the text of a setting; into text it converts the mask alone.</summary>
internal sealed class SecretConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? new Secret(text) : throw GetConvertFromException(value);
}
