namespace PublicServicePortal;

/// <summary>Says where an answer of a dossier came from.</summary>
public enum AnswerSource
{
    /// <summary>It is marked as the register's, and nothing proves it: the row or the seal was changed, or the key is gone.</summary>
    Unproven = 0,

    /// <summary>The citizen typed it.</summary>
    Citizen = 1,

    /// <summary>The register said it, for this dossier and about this citizen.</summary>
    Register = 2,

    /// <summary>The citizen's account says the same.</summary>
    Account = 3,
}
