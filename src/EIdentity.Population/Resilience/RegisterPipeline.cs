using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace EIdentity.Population;

/// <summary>Runs attempts inside nested budgets: whole call, turn, repeats, breaker, single attempt.</summary>
internal sealed class RegisterPipeline(ResiliencePipeline<RegisterAnswer> pipeline, TimeProvider time)
{
    private static readonly ResiliencePropertyKey<long> BegunAt = new("EIdentity.Population.BegunAt");

    /// <summary>Builds the pipeline; the first strategy added is the outermost.</summary>
    public static void Build(ResiliencePipelineBuilder<RegisterAnswer> builder, PopulationOptions options, TimeProvider time)
    {
        builder.TimeProvider = time;
        builder.AddTimeout(options.Timeouts.Total);
        builder.AddConcurrencyLimiter(options.MaxConcurrency, ResilienceBudget.QueueLength);
        if (options.RepeatAfterAmbiguousFailure)
        {
            builder.AddRetry(RepeatAfter(Delivery.Unclear, times: 1, options.Timeouts.Total, time));
        }

        builder.AddRetry(RepeatAfter(Delivery.NotSent, ResilienceBudget.RetriesBeforeSending, options.Timeouts.Total, time));
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<RegisterAnswer>
        {
            ShouldHandle = static arguments => ValueTask.FromResult(Transience.Of(arguments.Outcome.Exception) != Delivery.Settled),
            FailureRatio = 0.5,
            MinimumThroughput = 20,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
        });
        builder.AddTimeout(options.Timeouts.Attempt);
    }

    /// <summary>Runs attempts until one settles the question.</summary>
    /// <exception cref="PopulationRegisterException">No attempt was answered as it should be.</exception>
    /// <exception cref="OperationCanceledException">The caller's own token was cancelled.</exception>
    public async Task<RegisterAnswer> ExecuteAsync(
        Func<CancellationToken, ValueTask<RegisterAnswer>> attempt,
        CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(BegunAt, time.GetTimestamp());
        try
        {
            return await pipeline
                .ExecuteAsync(static (call, question) => question(call.CancellationToken), context, attempt)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The pipeline's own token would tell the caller nothing.
            throw new OperationCanceledException(cancellationToken);
        }
        catch (TimeoutRejectedException timeout)
        {
            throw new PopulationRegisterException(ErrorCodes.RegisterTimeout, $"No whole answer within {timeout.Timeout} (Timeouts).");
        }
        catch (BrokenCircuitException open)
        {
            throw new PopulationRegisterException(
                ErrorCodes.RegisterUnavailable,
                "Too many calls failed just now; none is sent for a while.")
            {
                RetryAfter = open.RetryAfter,
            };
        }
        catch (RateLimiterRejectedException)
        {
            throw new PopulationRegisterException(
                ErrorCodes.RegisterThrottled,
                "Too many calls are waiting for their turn (MaxConcurrency).");
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static RetryStrategyOptions<RegisterAnswer> RepeatAfter(Delivery fate, int times, TimeSpan total, TimeProvider time) => new()
    {
        ShouldHandle = arguments => ValueTask.FromResult(
            Transience.Of(arguments.Outcome.Exception) == fate
            && (Wait(arguments.Outcome) is not { } wait
                || wait < total - time.GetElapsedTime(arguments.Context.Properties.GetValue(BegunAt, 0)))),
        MaxRetryAttempts = times,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(200),
        MaxDelay = ResilienceBudget.LongestPause,
        DelayGenerator = static arguments => ValueTask.FromResult(Wait(arguments.Outcome)),
    };

    // RFC 9110, section 10.2.3: who asks to wait is not asked sooner.
    private static TimeSpan? Wait(Outcome<RegisterAnswer> outcome) => (outcome.Exception as PopulationRegisterException)?.RetryAfter;
}
