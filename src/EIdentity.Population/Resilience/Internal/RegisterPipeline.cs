using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Registry;
using Polly.Retry;
using Polly.Timeout;

namespace EIdentity.Population;

/// <summary>Runs attempts inside nested budgets: whole call, turn, repeats, breaker, single attempt.</summary>
internal sealed class RegisterPipeline(ResiliencePipelineProvider<string> pipelines)
{
    private readonly ResiliencePipeline<SoapBody> _pipeline = pipelines.GetPipeline<SoapBody>(PopulationDefaults.HttpClientName);

    /// <summary>Builds the pipeline; the first strategy added is the outermost.</summary>
    public static void Build(ResiliencePipelineBuilder<SoapBody> builder, IServiceProvider services)
    {
        PopulationOptions options = services.GetRequiredService<IOptions<PopulationOptions>>().Value;
        builder.TimeProvider = services.GetRequiredService<TimeProvider>();
        builder.AddTimeout(options.Timeouts.Total);
        builder.AddConcurrencyLimiter(options.MaxConcurrency, ResilienceBudget.QueueLength);
        if (options.RepeatAfterAmbiguousFailure)
        {
            builder.AddRetry(RetryAfter(Delivery.Unclear, times: 1));
        }

        builder.AddRetry(RetryAfter(Delivery.NotSent, ResilienceBudget.RetriesBeforeSending));
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<SoapBody>
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
    public async Task<SoapBody> ExecuteAsync(Func<CancellationToken, ValueTask<SoapBody>> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(attempt, cancellationToken).ConfigureAwait(false);
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
            throw new PopulationRegisterException(ErrorCodes.RegisterUnavailable, "Too many calls failed just now; none is sent for a while.") { RetryAfter = open.RetryAfter };
        }
        catch (RateLimiterRejectedException)
        {
            throw new PopulationRegisterException(ErrorCodes.RegisterThrottled, "Too many calls are waiting for their turn (MaxConcurrency).");
        }
    }

    private static RetryStrategyOptions<SoapBody> RetryAfter(Delivery delivery, int times) => new()
    {
        ShouldHandle = arguments => ValueTask.FromResult(Transience.Of(arguments.Outcome.Exception) == delivery),
        MaxRetryAttempts = times,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(200),
        MaxDelay = ResilienceBudget.LongestPause,
    };
}
