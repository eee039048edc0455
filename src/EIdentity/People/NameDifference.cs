namespace EIdentity;

/// <summary>Says in what two spellings of a name differ; where several things differ, the least that covers them all.</summary>
public enum NameDifference
{
    /// <summary>In more than one of these, or in letters: Lan, Loan.</summary>
    Letters = 0,

    /// <summary>In nothing: character by character the same.</summary>
    None = 1,

    /// <summary>In what the rule of <see cref="PersonName.IsSameAs"/> ignores: case, spaces, the place of the tone, i or y.</summary>
    Spelling = 2,

    /// <summary>In tone marks: Lan, Làn.</summary>
    Tones = 3,

    /// <summary>In any diacritics or Đ: Nguyễn, Nguyen. One of them was perhaps typed without.</summary>
    Marks = 4,

    /// <summary>In where words part, or in apostrophes and hyphens: Lan Anh, LanAnh.</summary>
    Spaces = 5,

    /// <summary>In the order of the words: Nguyễn Lan, Lan Nguyễn.</summary>
    WordOrder = 6,

    /// <summary>One has all words of the other, and more: Nguyễn Thị Lan, Nguyễn Lan.</summary>
    MissingWords = 7,

    /// <summary>One or both are empty.</summary>
    Missing = 8,
}
