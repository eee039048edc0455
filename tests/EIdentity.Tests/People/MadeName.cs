using System.Text;

namespace EIdentity.Tests;

/// <summary>Makes names out of parts of syllables, spells them in any way, and knows by its parts what two of them differ in.</summary>
internal sealed class MadeName
{
    private static readonly string[] Onsets = ["", "B", "Đ", "H", "L", "Ng", "Ph", "T", "Tr"];

    // A tone stands where the number sign is; where there are two, writers disagree.
    private static readonly string[] Rhymes = ["a#n", "ươ#ng", "â#n", "iê#n", "o#a#", "o#e#", "u#y#", "ă#m", "o#", "ô#"];

    private static readonly string[] Tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

    private readonly (int Onset, int Rhyme, int Tone)[] _words;

    private MadeName(IEnumerable<(int Onset, int Rhyme, int Tone)> words) => _words = [.. words];

    public static MadeName Draw(Random random) => new(Enumerable.Range(0, random.Next(2, 6)).Select(_ => DrawWord(random)));

    /// <summary>Changes one thing, and says which it is.</summary>
    public (MadeName Name, NameDifference Changed) Change(Random random)
    {
        int at = random.Next(_words.Length);
        (int onset, int rhyme, int tone) = _words[at];
        return random.Next(5) switch
        {
            0 => (this, NameDifference.Spelling),
            1 => (With(at, (onset, rhyme, (tone + random.Next(1, Tones.Length)) % Tones.Length)), NameDifference.Tones),
            2 => (new MadeName(_words.Where((_, index) => index != at)), NameDifference.MissingWords),
            3 => (With(at, (onset, rhyme == 8 ? 9 : 8, tone)), rhyme is 8 or 9 ? NameDifference.Marks : NameDifference.Letters),
            _ when Bases().SequenceEqual(Bases().Reverse()) => (this, NameDifference.Spelling),
            _ => (new MadeName(_words.Reverse()), NameDifference.WordOrder),
        };
    }

    /// <summary>Writes the name as one of those who fill in forms might.</summary>
    public string Spell(Random random)
    {
        string text = string.Join(random.Next(4) == 0 ? "\u00A0 " : " ", _words.Select(word => Spell(word, random)));
        text = random.Next(3) == 0 ? text.ToUpperInvariant() : text;
        return text.Normalize(random.Next(3) == 0 ? NormalizationForm.FormD : NormalizationForm.FormC);
    }

    private static (int Onset, int Rhyme, int Tone) DrawWord(Random random) =>
        (random.Next(Onsets.Length), random.Next(Rhymes.Length), random.Next(Tones.Length));

    private static string Spell((int Onset, int Rhyme, int Tone) word, Random random)
    {
        string[] parts = Rhymes[word.Rhyme].Split('#');
        int chosen = random.Next(1, parts.Length);
        IEnumerable<string> spelt = parts.Select((part, index) => index == chosen ? Tones[word.Tone] + part : part);
        return Onsets[word.Onset] + string.Concat(spelt);
    }

    // Words without their marks: ân is an, ô is o. Where these read the same from behind, turning them changes less than their order.
    private IEnumerable<(int Onset, int Rhyme)> Bases() => _words.Select(static word => (word.Onset, word.Rhyme switch
    {
        2 => 0,
        9 => 8,
        int other => other,
    }));

    private MadeName With(int at, (int Onset, int Rhyme, int Tone) word) =>
        new(_words.Select((old, index) => index == at ? word : old));
}
