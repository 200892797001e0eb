using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Kernel.Api;

/// <summary>
/// <c>Idempotency-Key</c> on POST: who sends the same again within a day gets the first answer again and nothing is done twice, on any
/// node and after a restart. Only answers that did something (2xx) are kept; after a mistake the same key may try again. A claim that a
/// crash left behind holds for <see cref="s_longest"/>; what must never happen twice is guarded by the database besides (registrations, capacity).
/// </summary>
static class KeyedCalls
{
    const int LongestKey = 200;
    static readonly TimeSpan s_keep = TimeSpan.FromDays(1);
    static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    /// <summary>Middleware, after authorization and before the endpoint reads the body.</summary>
    public static async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var me = http.RequestServices.GetRequiredService<Person>();
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(http.Request.Method) || (me.IsSignedIn && me.Scopes is null))
        {
            await next(http);
            return;
        }
        if (key.Length > LongestKey)
        {
            await ApiProblems.WriteAsync(http, StatusCodes.Status422UnprocessableEntity, "De Idempotency-Key is te lang. Gebruik hooguit 200 tekens.");
            return;
        }

        var db = http.RequestServices.GetRequiredService<TenantDb>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{me.Id}\n{http.Request.Path}\n{key}"))));
        var body = await HashBodyAsync(http);
        if (await ClaimAsync(db, id, body, now, http.RequestAborted)) await AnswerAsync(http, next, db, id, now);
        else await RepeatAsync(http, db, id, body);
    }

    static async Task<string> HashBodyAsync(HttpContext http)
    {
        http.Request.EnableBuffering();
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(http.Request.Body, http.RequestAborted));
        http.Request.Body.Position = 0;
        return hash;
    }

    // One statement, the same on both engines: of many at once the primary key lets one through.
    static async Task<bool> ClaimAsync(TenantDb db, string id, string body, DateTimeOffset now, CancellationToken cancel)
    {
        var (at, expired, abandoned) = (Value(now), Value(now - s_keep), Value(now - s_longest));
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO kernel_answers AS a ("Id", "BodyHash", "Status", "AtUtc") VALUES ({id}, {body}, 0, {at})
            ON CONFLICT ("Id") DO UPDATE SET "BodyHash" = excluded."BodyHash", "Status" = 0, "Body" = NULL, "AtUtc" = excluded."AtUtc"
            WHERE a."AtUtc" < {expired} OR (a."Status" = 0 AND a."AtUtc" < {abandoned})
            """, cancel) == 1;

        object Value(DateTimeOffset time) => db.IsSqlite ? time.UtcTicks : time.UtcDateTime;
    }

    static async Task AnswerAsync(HttpContext http, RequestDelegate next, TenantDb db, string id, DateTimeOffset now)
    {
        var (mine, response) = (db.Set<KeptAnswer>().Where(a => a.Id == id), http.Response);
        var (wire, done) = (response.Body, false);
        using var answer = new MemoryStream();
        try
        {
            response.Body = answer;
            await next(http);
            done = response.StatusCode is >= 200 and < 300;
        }
        finally
        {
            response.Body = wire;
            if (!done) await mine.ExecuteDeleteAsync(CancellationToken.None);
        }
        if (done) // also when the caller hung up meanwhile: that is whom the answer is kept for
        {
            var (status, type, location, bytes, expired) = (response.StatusCode, response.ContentType, response.Headers.Location.ToString(), answer.ToArray(), now - s_keep);
            await mine.ExecuteUpdateAsync(u => u.SetProperty(a => a.Status, status).SetProperty(a => a.ContentType, type).SetProperty(a => a.Location, location).SetProperty(a => a.Body, bytes), CancellationToken.None);
            await db.Set<KeptAnswer>().Where(a => a.AtUtc < expired).ExecuteDeleteAsync(CancellationToken.None);
        }
        answer.Position = 0;
        await answer.CopyToAsync(wire, http.RequestAborted);
    }

    static async Task RepeatAsync(HttpContext http, TenantDb db, string id, string body)
    {
        var first = await db.Set<KeptAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, http.RequestAborted);
        if (first is not null && first.BodyHash != body)
        {
            await ApiProblems.WriteAsync(http, StatusCodes.Status422UnprocessableEntity, "Deze Idempotency-Key is al gebruikt voor een andere aanvraag. Neem een nieuwe.");
            return;
        }
        if (first is not { Status: > 0 })
        {
            http.Response.Headers.RetryAfter = "1";
            await ApiProblems.WriteAsync(http, StatusCodes.Status409Conflict, "Deze aanvraag wordt op dit moment al uitgevoerd. Probeer het zo opnieuw.");
            return;
        }
        http.Response.StatusCode = first.Status;
        http.Response.ContentType = first.ContentType;
        if (first.Location is { Length: > 0 } location) http.Response.Headers.Location = location;
        http.Response.Headers["API-Version"] = ApiRoutes.Version;
        await http.Response.Body.WriteAsync(first.Body, http.RequestAborted);
    }
}
