namespace EIdentity.AspNetCore;

/// <summary>Names the languages that pages for citizens exist in.</summary>
public enum PageLanguage
{
    /// <summary>Vietnamese, which every page falls back to.</summary>
    Vietnamese = 0,

    /// <summary>English.</summary>
    English = 1,
}
