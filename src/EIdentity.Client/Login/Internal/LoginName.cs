namespace EIdentity.Client;

/// <summary>Names one login that was added; the first, without a name, has the empty one.</summary>
internal sealed class LoginName(string value)
{
    public string Value => value;
}
