using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Network;

/// <summary>What to ask.</summary>
/// <param name="Url">The address.</param>
/// <param name="Kind">What for: decides on HEAD or GET, on the body and on its largest size.</param>
/// <param name="UserAgent">The header.</param>
/// <param name="Earlier">An earlier copy, or null.</param>
/// <param name="MayAsk">Waits for the turn of a host; false when robots.txt forbids the address. Asked for every redirect too.</param>
sealed record Question(Uri Url, PageKind Kind, string UserAgent, CrawledPage? Earlier, Func<Uri, CancellationToken, Task<bool>> MayAsk);

/// <summary>An answer, and how long the host asks to be left alone.</summary>
sealed record Answer(CrawledPage Page, TimeSpan? RetryAfter);

/// <summary>Asks one address over HTTP: by the guard, redirects by hand, and never more bytes or time than agreed.</summary>
sealed class Fetcher : IDisposable
{
    const int MostRedirects = 10;
    const int Megabyte = 1 << 20;

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    static readonly TimeSpan s_patienceForOthers = TimeSpan.FromSeconds(8);

    readonly AddressGuard _guard;
    readonly TimeProvider _time;
    readonly HttpMessageInvoker _http;

    public Fetcher(AddressGuard guard, TimeProvider time)
    {
        (_guard, _time) = (guard, time);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = async (context, cancel) => await guard.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancel),
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 64 * 1024,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            UseCookies = false,
            UseProxy = false, // a proxy would resolve the name itself, out of the guard's sight
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        });
    }

    public async Task<Answer> AskAsync(Question question, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var asking = new Asking(question, _time.GetUtcNow());
        try
        {
            return await FollowAsync(asking, limit);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return asking.Failed(FetchProblem.TooSlow);
        }
        catch (RefusedAddressException refused)
        {
            return asking.Failed(FetchProblem.Refused, refused.Message);
        }
        catch (HttpRequestException broken) when (broken.InnerException is RefusedAddressException refused)
        {
            return asking.Failed(FetchProblem.Refused, refused.Message);
        }
        catch (HttpRequestException broken)
        {
            return asking.Failed(ProblemOf(broken));
        }
        catch (Exception broken) when (broken is IOException or SocketException)
        {
            return asking.Failed(FetchProblem.Unreachable);
        }
        catch (Exception broken) when (broken is InvalidDataException or UriFormatException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return asking.Failed(FetchProblem.Malformed);
        }
    }

    async Task<Answer> FollowAsync(Asking asking, CancellationTokenSource limit)
    {
        var question = asking.Question;
        var patience = question.Kind is PageKind.Outgoing or PageKind.Document ? s_patienceForOthers : s_patience;
        while (true)
        {
            _guard.Demand(asking.At);
            limit.CancelAfter(Timeout.InfiniteTimeSpan); // waiting for a turn is our slowness, not that of the site
            if (!await question.MayAsk(asking.At, limit.Token)) return asking.Failed(FetchProblem.Robots);
            limit.CancelAfter(patience);
            using var response = await SendAsync(asking, limit.Token);
            if (Target(response, asking.At) is not { } target) return await ReadAsync(asking, response, limit.Token);
            if (!asking.Follow(target, (int)response.StatusCode, MostRedirects)) return asking.Failed(FetchProblem.Redirects);
        }
    }

    async Task<HttpResponseMessage> SendAsync(Asking asking, CancellationToken cancel)
    {
        var onlyAsk = asking.Question.Kind is PageKind.Outgoing or PageKind.Document;
        if (onlyAsk)
        {
            var head = await SendAsync(asking, HttpMethod.Head, cancel);
            if ((int)head.StatusCode < 400) return head;
            head.Dispose(); // many servers do not know HEAD: a page is only gone when GET says so too
        }
        return await SendAsync(asking, HttpMethod.Get, cancel);
    }

    async Task<HttpResponseMessage> SendAsync(Asking asking, HttpMethod method, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, asking.At);
        request.Headers.TryAddWithoutValidation("User-Agent", asking.Question.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Language", "nl,en;q=0.3");
        if (asking.Question.Earlier is { Body.Length: > 0 } earlier && earlier.FinalUrl == asking.At)
        {
            if (earlier.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            if (earlier.LastModified is { } modified) request.Headers.IfModifiedSince = modified;
        }
        var begin = _time.GetTimestamp();
        var response = await _http.SendAsync(request, cancel);
        asking.Milliseconds = (int)_time.GetElapsedTime(begin).TotalMilliseconds;
        return response;
    }

    static Uri? Target(HttpResponseMessage response, Uri at) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location ? WithoutFragment(new Uri(at, location)) : null;

    static Uri WithoutFragment(Uri url) => url.Fragment.Length == 0 ? url : new UriBuilder(url) { Fragment = "" }.Uri;

    static async Task<Answer> ReadAsync(Asking asking, HttpResponseMessage response, CancellationToken cancel)
    {
        var page = asking.Answered(response);
        if (response.StatusCode == HttpStatusCode.NotModified && asking.Question.Earlier is { } earlier)
            return new Answer(page with { Status = 200, NotModified = true, Body = earlier.Body, ContentType = earlier.ContentType, Charset = earlier.Charset, ETag = earlier.ETag, LastModified = earlier.LastModified }, null);
        var retry = response.Headers.RetryAfter?.Delta;
        var (most, cut) = asking.Question.Kind switch
        {
            PageKind.Robots => (500 * 1024, true), // RFC 9309: the rest is as if it were not there
            PageKind.Sitemap => (10 * Megabyte, false),
            PageKind.Stylesheet => (Megabyte, false),
            PageKind.Outgoing or PageKind.Document => (0, true),
            _ => page.ContentType is "text/html" or "application/xhtml+xml" ? (5 * Megabyte, false) : (0, true),
        };
        if (most == 0) return new Answer(page, retry);
        var body = await BodyAsync(response.Content, most, cut, cancel);
        if (body is not null && asking.Question.Kind == PageKind.Sitemap) body = await UnzippedAsync(body, most, cancel);
        if (body is null) return asking.Failed(FetchProblem.TooLarge);
        page = page with { Body = body };
        return page.IsHtml && Nesting.IsTooMuch(page.Text) ? asking.Failed(FetchProblem.TooLarge) : new Answer(page, retry);
    }

    static async Task<byte[]?> BodyAsync(HttpContent content, int most, bool cut, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        return await CappedAsync(stream, most, cut, cancel);
    }

    // sitemap.xml.gz: a file that is zipped, not an answer that is
    static async Task<byte[]?> UnzippedAsync(byte[] body, int most, CancellationToken cancel)
    {
        if (body is not [0x1F, 0x8B, ..]) return body;
        await using var gzip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        return await CappedAsync(gzip, most, cut: false, cancel);
    }

    // Counts what comes out of the unpacking, so a small bomb stays small
    static async Task<byte[]?> CappedAsync(Stream stream, int most, bool cut, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + read > most)
            {
                if (!cut) return null;
                body.Write(buffer, 0, most - (int)body.Length);
                break;
            }
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    static FetchProblem ProblemOf(HttpRequestException broken) => broken switch
    {
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery } } => FetchProblem.NoSuchHost,
        { HttpRequestError: HttpRequestError.NameResolutionError } => FetchProblem.NoSuchHost,
        { HttpRequestError: HttpRequestError.SecureConnectionError } => FetchProblem.Certificate,
        { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => FetchProblem.TooLarge,
        { HttpRequestError: HttpRequestError.InvalidResponse } => FetchProblem.Malformed,
        _ => FetchProblem.Unreachable,
    };

    public void Dispose() => _http.Dispose();
}
