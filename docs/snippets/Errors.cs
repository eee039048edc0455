namespace EIdentity.Snippets;

internal static class Errors
{
    public static async Task<string> ReadAsync(Func<Task<string>> callAsync)
    {
        #region react-to-an-error
        try
        {
            return await callAsync();
        }
        catch (EIdentityException e) when (e.IsTransient)
        {
            return $"Try again after {e.RetryAfter ?? TimeSpan.FromMinutes(1)}. Reference: {e.Reference}";
        }
        catch (EIdentityException e) when (e.Error.WhoMustAct == ErrorActor.Citizen)
        {
            return $"{e.Code}: the citizen can mend it. Reference: {e.Reference}";
        }
        #endregion
    }
}
