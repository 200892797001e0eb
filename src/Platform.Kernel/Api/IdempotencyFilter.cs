using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Api;

/// <summary>
/// <c>Idempotency-Key</c> on POST: the same key from the same person within ten minutes gets the first answer again and does nothing twice.
/// Kept in memory of this node; what must never happen twice is guarded by the database besides (unique registrations, capacity).
/// </summary>
sealed class IdempotencyFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.Headers["Idempotency-Key"].ToString() is not { Length: > 0 and <= 200 } key) return await next(context);

        var me = http.RequestServices.GetRequiredService<Person>();
        var cache = TenantContext.Current.State.GetOrAdd(() => new MemoryCache(new MemoryCacheOptions { SizeLimit = 1000 }));
        var answer = cache.GetOrCreate($"{me.Id}|{http.Request.Path}|{key}", entry =>
        {
            entry.Size = 1;
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10);
            return new Lazy<Task<object?>>(() => next(context).AsTask());
        })!;
        return await answer.Value;
    }
}
