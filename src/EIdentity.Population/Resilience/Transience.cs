using Polly.Timeout;

namespace EIdentity.Population;

/// <summary>Decides what a failure means for asking again.</summary>
internal static class Transience
{
    public static Delivery Of(Exception? failure) => failure switch
    {
        PopulationRegisterException refused => refused.Delivery,
        TimeoutRejectedException => Delivery.Unclear,
        _ => Delivery.Settled,
    };
}
