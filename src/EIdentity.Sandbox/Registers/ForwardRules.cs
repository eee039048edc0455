using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Looks at where the adapter is to forward a call to, and who says to call.</summary>
internal static class ForwardRules
{
    private const string Provider = "providerurl";
    private const string Member = "dstcode";
    private const string Caller = "X-Road-Client";

    /// <summary>Finds what is wrong, or the door behind the adapter.</summary>
    public static Rule? Find(HttpRequest request, CallerCheck check, Func<string, string> addressOf, out RegisterDoor? door)
    {
        door = null;
        IQueryCollection query = request.Query;
        if (query.Count != 2 || query[Provider] is not [{ } provider] || query[Member] is not [{ } member])
        {
            return RegisterRules.ForwardQuery;
        }

        if (member != RegisterAccess.ProviderMember || !check.KnowsMember)
        {
            return RegisterRules.MemberKnown;
        }

        // It is left out by older callers; who sends it names themselves.
        if (request.Headers.TryGetValue(Caller, out var caller) && caller != RegisterAccess.CallerMember)
        {
            return RegisterRules.CallerKnown;
        }

        door = RegisterDoor.All.FirstOrDefault(each => addressOf(each.Root) == provider);
        return door is null ? RegisterRules.ProviderKnown : null;
    }
}
