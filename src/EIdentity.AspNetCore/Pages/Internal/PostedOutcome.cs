namespace EIdentity.AspNetCore;

/// <summary>Says what became of a form that came after its session.</summary>
internal enum PostedOutcome
{
    /// <summary>It could not be kept; what was typed has to be typed again.</summary>
    Lost,

    /// <summary>Nobody had typed anything in it: a button was pressed, which can be pressed again.</summary>
    Empty,

    /// <summary>It waits for its own citizen.</summary>
    Kept,
}
