using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace EIdentity.Client;

/// <summary>Reads one JSON object from outside in a single strict pass, and remembers where its members stand.</summary>
/// <remarks>
/// Refused are: other encodings than UTF-8, half characters, doubled members at any level, depth beyond 32, and more than
/// 10,240 names and values. No value is copied before somebody asks for it, so the bytes must stay as they are for as long
/// as the object is in use.
/// </remarks>
internal sealed class StrictObject
{
    // Who sends very many members sends short ones; growing the list step by step would cost more than reading them.
    private const int ShortMemberLength = 12;

    // A text of colons is no sign of many members.
    private const int MostAtFirst = 32;

    // Comparing each name with those before it suits objects of usual size; in a huge one its time grows with the square.
    private const int MaxCompared = 32;

    // Names that are escaped share arrays: few where there are few members.
    private const int MostAtOnce = 4 * 1024;

    /// <summary>How many names and values there may be; claims about a citizen have about thirty.</summary>
    private const int MaxParts = 10_240;

    private readonly ReadOnlyMemory<byte> _json;
    private readonly List<StrictMember> _members;
    private Memory<byte> _unescaped;
    private int _parts = 1;

    private StrictObject(ReadOnlyMemory<byte> json)
    {
        _json = json;
        _members = new List<StrictMember>(Math.Clamp(json.Span.Count((byte)':'), 4, MostAtFirst));
    }

    /// <summary>Reads one object and nothing beside it.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out StrictObject? read)
    {
        read = null;

        // The reader looks at the encoding of a text only when the text is asked for, which for most members is never.
        if (!Utf8.IsValid(utf8.Span))
        {
            return false;
        }

        StrictObject candidate = new(utf8);
        try
        {
            candidate.Read();
        }
        catch (JsonException)
        {
            return false;
        }

        read = candidate;
        return true;
    }

    /// <summary>Says whether there is a member that says something; null says nothing.</summary>
    public bool Contains(string name) => TryGetProperty(name, out _);

    /// <summary>Says whether there is a member of this name, whatever it says, null too.</summary>
    public bool IsNamed(string name) => TryFind(name, out _);

    /// <summary>Says how a member that must be there is not.</summary>
    public string DescribeAbsence(string name) => IsNamed(name) ? $"{name} is null" : $"{name} is missing";

    /// <summary>Says how a text that must be there is not, or what stands in its place.</summary>
    public string DescribeMissingText(string name) => !TryGetProperty(name, out StrictMember member) ? DescribeAbsence(name)
        : member.Kind == JsonTokenType.String ? $"{name} is empty"
        : $"{name} is {member.DescribeForm()}";

    /// <summary>Finds a member; one that is null counts as none, since that is how many serializers leave a member out.</summary>
    public bool TryGetProperty(string name, out StrictMember member)
    {
        if (TryFind(name, out member) && member.Kind != JsonTokenType.Null)
        {
            return true;
        }

        member = default;
        return false;
    }

    /// <summary>Finds a member that is a string; a member of another kind counts as missing.</summary>
    public string? FindString(string name) => TryGetProperty(name, out StrictMember member) ? member.Text : null;

    /// <summary>Forgets all members, because the bytes are about to serve somebody else.</summary>
    public void Forget() => _members.Clear();

    public override string ToString() => "StrictObject(masked)";

    private bool TryFind(string name, out StrictMember member)
    {
        // A name in ASCII, as nearly all are, is as long in UTF-8: most members are told apart without looking at a letter.
        bool isAscii = Ascii.IsValid(name);
        foreach (ref readonly StrictMember candidate in CollectionsMarshal.AsSpan(_members))
        {
            if ((!isAscii || candidate.Name.Length == name.Length) && candidate.IsNamed(name))
            {
                member = candidate;
                return true;
            }
        }

        member = default;
        return false;
    }

    private void Read()
    {
        Utf8JsonReader reader = new(_json.Span, new JsonReaderOptions { MaxDepth = StrictJson.MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The JSON is not an object.");
        }

        ReadMembers(ref reader);

        // Refuses whatever follows.
        reader.Read();
    }

    private void ReadMembers(ref Utf8JsonReader reader)
    {
        int first = _members.Count;
        ManyNames? many = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            RequireFew();
            ReadOnlyMemory<byte> name = NameAt(ref reader);
            RequireNewName(name.Span, first, ref many);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            StrictMember member = new(name, _json[start..], reader.TokenType, reader.ValueIsEscaped);
            int place = _members.Count;
            _members.Add(member);
            ReadValue(ref reader);
            _members[place] = member.EndingAt((int)reader.BytesConsumed - start);
        }

        many?.Return();
    }

    private void ReadValue(ref Utf8JsonReader reader)
    {
        RequireFew();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                int outer = _members.Count;
                ReadMembers(ref reader);
                _members.RemoveRange(outer, _members.Count - outer);
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    ReadValue(ref reader);
                }

                break;
            case JsonTokenType.String:
                StrictJson.ThrowIfUndecodable(ref reader);
                break;
            default:
                break;
        }
    }

    private ReadOnlyMemory<byte> NameAt(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return _json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        }

        StrictJson.ThrowIfUndecodable(ref reader);
        int longest = reader.ValueSpan.Length;
        if (_unescaped.Length < longest)
        {
            _unescaped = new byte[Math.Max(longest, Math.Min(16 * _members.Count, MostAtOnce))];
        }

        int length = reader.CopyString(_unescaped.Span);
        ReadOnlyMemory<byte> name = _unescaped[..length];
        _unescaped = _unescaped[length..];
        return name;
    }

    private void RequireFew()
    {
        if (++_parts > MaxParts)
        {
            throw new JsonException("The JSON holds too many values.");
        }
    }

    private void RequireNewName(ReadOnlySpan<byte> name, int first, ref ManyNames? many)
    {
        Span<StrictMember> before = CollectionsMarshal.AsSpan(_members)[first..];
        if (before.Length == MaxCompared)
        {
            many = new ManyNames();
            _members.EnsureCapacity(Math.Clamp(_json.Length / ShortMemberLength, 2 * MaxCompared, MaxParts / 2));
            for (int i = 0; i < before.Length; i++)
            {
                many.Add(before[i].Name.Span, before[..i]);
            }
        }

        if (!(many?.Add(name, before) ?? IsNew(name, before)))
        {
            throw new JsonException("A member is doubled.");
        }
    }

    private static bool IsNew(ReadOnlySpan<byte> name, ReadOnlySpan<StrictMember> members)
    {
        foreach (ref readonly StrictMember member in members)
        {
            if (member.Name.Length == name.Length && member.Name.Span.SequenceEqual(name))
            {
                return false;
            }
        }

        return true;
    }
}
