namespace EIdentity.Client;

/// <content>Reads what the browser brings back, of which nothing is proven yet.</content>
public sealed partial class LoginFlow
{
    /// <summary>Uses the login up, whatever comes after: a callback is tried once.</summary>
    /// <remarks>
    /// In the browser that began it, on every instance. A callback in another browser uses the login up only on the instance
    /// that gave its state out, because no other can tell that state from an invented one.
    /// </remarks>
    private async Task<LoginTransaction> TakeAsync(
        LoginCallback callback,
        LoginTransaction? transaction,
        CancellationToken cancellationToken)
    {
        string state = FindState(callback).Reveal()
            ?? throw Unproven(ErrorCodes.StateMissing, DescribeState(callback.RevealAll("state").Count));

        // A code of one provider must not be carried to another (mix-up, RFC 9700, section 4.4).
        bool isOfThisBrowser = transaction?.Kept.Login == _login.Value
            && transaction.Kept.Profile == _profileName
            && SecretText.AreEqual(transaction.RevealState(), state);

        // A state that nobody here gave out is refused without a trace; anybody can invent those.
        if ((isOfThisBrowser || _seal.IsOurs(state))
            && !await TryUseAsync(state, callback, cancellationToken).ConfigureAwait(false))
        {
            throw Unproven(ErrorCodes.LoginAlreadyUsed, "The callback was already used.");
        }

        if (!isOfThisBrowser)
        {
            throw Unproven(
                ErrorCodes.LoginOfAnotherBrowser,
                "This browser keeps no login of this name under the callback's state: it was begun elsewhere, or its cookie is gone.");
        }

        TimeSpan age = _time.GetUtcNow() - transaction!.Kept.BegunAt;
        if (age > _settings.LoginLifetime || age < -_settings.ClockSkew)
        {
            throw new LoginException(ErrorCodes.LoginExpired, "The login took longer than LoginLifetime, or the clock was set back.");
        }

        await _begun.CountReturnAsync(callback.ClientAddress, _settings.MaxBegunLoginsPerMinute, cancellationToken).ConfigureAwait(false);
        return callback.IsOversized
            ? throw Unproven(ErrorCodes.CallbackRefused, "The callback carries more or longer parameters than any provider sends.")
            : transaction;
    }

    private async Task<bool> TryUseAsync(string state, LoginCallback callback, CancellationToken cancellationToken)
    {
        TimeSpan lifetime = _settings.LoginLifetime + _settings.ClockSkew;
        try
        {
            return await _begun.TryUseAsync(state, callback.ClientAddress, lifetime, cancellationToken).ConfigureAwait(false);
        }
        catch (SharedStateException failure)
        {
            throw new LoginException(failure.Error, failure.Detail);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new LoginException(ErrorCodes.SharedStateUnavailable, $"The shared state failed with {failure.GetType().Name}.");
        }
    }

    private static string DescribeState(int count) => count switch
    {
        0 => "The callback carries no state in its query, where the provider must put it.",
        1 => "The callback's state is not of the form that this service gives out.",
        _ => "The callback carries more than one state.",
    };

    private static LoginException Unproven(ErrorCode error, string detail) => new(error, detail) { IsUnproven = true };
}
