using EIdentity.Client;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Keeps a posted form while its citizen signs in anew: once, for that citizen and that address only.</summary>
internal sealed class KeptForms(
    [FromKeyedServices(KeptForms.State)] ISharedState state,
    IDataProtectionProvider protection,
    IAntiforgery antiforgery,
    IOptions<AntiforgeryOptions> tokens,
    TimeProvider time,
    ILogger<KeptForms> logger)
{
    /// <summary>The name of the state that forms are kept in, apart from sessions: who fills it keeps nobody from signing in.</summary>
    public const string State = "kept-forms";

    private const int MaxEntries = 4_000;
    private const int MaxFormsOfOne = 3;
    private const int MaxBytesOfAll = 32 * 1024 * 1024;
    private const int MaxBytes = 64 * 1024;

    /// <summary>How long a form is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Makes the state that forms are kept in.</summary>
    public static InMemorySharedState CreateState(IServiceProvider services) =>
        new(services.GetRequiredService<TimeProvider>(), new MemoryBudget(MaxEntries, MaxBytesOfAll));

    /// <summary>Keeps the form of a request with a session, if it also carries a valid antiforgery token.</summary>
    /// <returns>What became of it, and the handle under which it is kept, if it is.</returns>
    public async Task<(PostedOutcome Outcome, string? Handle)> KeepAsync(
        HttpContext context, string person, string address, bool cameAfterSession)
    {
        if (!HttpMethods.IsPost(context.Request.Method)
            || !context.Request.HasFormContentType
            || await KeptFormReader.ReadAsync(context.Request, MaxBytes, context.RequestAborted).ConfigureAwait(false) is not { } form)
        {
            return (PostedOutcome.Lost, null);
        }

        // The antiforgery check looks for its token in the form that was just read.
        context.Features.Set<IFormFeature>(new FormFeature(form.Fields));
        if (!await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
        {
            return (PostedOutcome.Lost, null);
        }

        KeptForm kept = new()
        {
            KeptAt = time.GetUtcNow(),
            Fields = [.. FieldsOf(form.Fields, context)],
            HadFiles = form.HadFiles,
            CameAfterSession = cameAfterSession,
        };

        // A button that deletes something must not come back under another name; on its own page it can be pressed again.
        if (cameAfterSession && !kept.HadFiles && kept.Fields.All(field => field.IsHidden))
        {
            return (PostedOutcome.Empty, null);
        }

        string handle = SecretText.Create();
        try
        {
            byte[] value = Protect(kept, person, address);

            // Names, labels and control characters can outgrow what was read.
            if (value.Length > SharedStateLimits.MaxValueBytes)
            {
                return (PostedOutcome.Lost, null);
            }

            await state.TryAddAsync(Key(handle), value, Lifetime, context.RequestAborted).ConfigureAwait(false);

            // One citizen, or who has taken hold of their session, must not fill what is set aside for all.
            await state.TakeOldestAsync(
                KeyOfAll(person), Key(handle), MaxFormsOfOne, Lifetime, context.RequestAborted).ConfigureAwait(false);
            return (PostedOutcome.Kept, handle);
        }
        catch (EIdentityException failure)
        {
            // The form is a comfort, the level is not: the citizen goes on without it.
            Log.FormNotKept(logger, failure.Code, failure.Reference);
            return (PostedOutcome.Lost, null);
        }
    }

    /// <summary>Takes a form out; it is gone afterwards, whether it is for this citizen and address or not.</summary>
    /// <exception cref="SharedStateException">EID2009: the shared state cannot be reached.</exception>
    public async Task<KeptForm?> TakeAsync(string handle, string person, string address, CancellationToken cancellationToken)
    {
        byte[]? value = await state.TakeAsync(Key(handle), cancellationToken).ConfigureAwait(false);
        await state.RemoveFromIndexAsync(KeyOfAll(person), Key(handle), cancellationToken).ConfigureAwait(false);
        try
        {
            KeptForm? form = value is null ? null : KeptForm.TryRead(Protector(person, address).Unprotect(value));
            return form is not null && time.GetUtcNow() - form.KeptAt <= Lifetime ? form : null;
        }
        catch (Exception)
        {
            // Another citizen's, another address's, or protected with keys that this instance does not have or reach.
            return null;
        }
    }

    /// <summary>Throws a form away that nobody will come back for.</summary>
    /// <param name="handle">The handle under which it is kept.</param>
    /// <param name="person">The digest of the citizen, and of whom they act for.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task DropAsync(string handle, string person, CancellationToken cancellationToken)
    {
        try
        {
            await state.TakeAsync(Key(handle), cancellationToken).ConfigureAwait(false);
            await state.RemoveFromIndexAsync(KeyOfAll(person), Key(handle), cancellationToken).ConfigureAwait(false);
        }
        catch (SharedStateException)
        {
            // It opens for its own citizen only, and expires by itself.
        }
    }

    private byte[] Protect(KeptForm form, string person, string address)
    {
        try
        {
            return Protector(person, address).Protect(form.ToBytes());
        }
        catch (Exception failure)
        {
            throw new LoginException(ErrorCodes.SessionNotWritten, $"A form could not be closed: {failure.GetType().Name}.");
        }
    }

    private static SharedStateKey KeyOfAll(string person) => SharedStateKey.Of("kept-forms-of", person);

    private static SharedStateKey Key(string handle) => SharedStateKey.Of("kept-form", handle);

    // The purposes bind: what was protected for one citizen and address opens for no other.
    private IDataProtector Protector(string person, string address) =>
        protection.CreateProtector("EIdentity.AspNetCore.KeptForm", "v1", person, address);

    private IEnumerable<KeptField> FieldsOf(FormCollection form, HttpContext context)
    {
        EndpointMetadataCollection metadata = context.GetEndpoint()?.Metadata ?? EndpointMetadataCollection.Empty;
        HashSet<string> masked = [.. metadata.GetOrderedMetadata<MaskedFields>().SelectMany(fields => fields.Names)];
        HashSet<string> hidden = [.. metadata.GetOrderedMetadata<HiddenFields>().SelectMany(fields => fields.Names)];
        PageLanguage language = PageLanguages.Of(context);
        return form
            .Where(field => field.Key != tokens.Value.FormFieldName)
            .SelectMany(field => field.Value.Select(value => new KeptField
            {
                Name = field.Key,
                Label = metadata.GetOrderedMetadata<FieldLabel>().LastOrDefault(label => label.Field == field.Key)?.Text(language),
                Value = value ?? string.Empty,
                IsMasked = masked.Contains(field.Key),
                IsHidden = hidden.Contains(field.Key),
            }));
    }
}
