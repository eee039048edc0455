namespace PublicServicePortal;

/// <summary>Says why a typed date is no date of birth; each has its own sentence, since each is mended in another way.</summary>
public enum DateFlaw
{
    None = 0,
    Missing = 1,
    Unreadable = 2,
    NotInCalendar = 3,
    InFuture = 4,
    TooEarly = 5,
}
