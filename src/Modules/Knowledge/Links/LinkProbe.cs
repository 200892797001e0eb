using System.Net;
using Microsoft.Extensions.Options;
using Platform.Kernel;
using Platform.Kernel.Modules;
using Platform.Kernel.Net;

namespace Platform.Knowledge.Links;

/// <summary>Looks whether a page is there: HEAD first, GET when a server does not like that. Never visits a private address.</summary>
[SharedByTenants]
public sealed class LinkProbe : IDisposable
{
    const int MaxRedirects = 5;
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    readonly HttpClient _http;

    public LinkProbe(IOptions<PlatformOptions> options)
    {
        var allowed = options.Value.PrivateHosts;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // each hop must be http or https, and is checked anew
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = s_patience,
            ConnectCallback = (context, cancel) => PublicAddress.ConnectAsync(context.DnsEndPoint, allowed, cancel),
        })
        { Timeout = s_patience };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("PlatformLinkCheck/1.0");
    }

    public async Task<LinkAnswer> VisitAsync(Uri url, CancellationToken cancel)
    {
        try
        {
            var head = await FollowAsync(HttpMethod.Head, url, cancel);
            return new LinkAnswer(head is >= 200 and < 300 ? head : await FollowAsync(HttpMethod.Get, url, cancel));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or UriFormatException or InvalidOperationException && !cancel.IsCancellationRequested)
        {
            return new LinkAnswer((int?)null);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The status at the end of the redirects; null: they lead to what is no web page, or round in circles.</summary>
    async Task<int?> FollowAsync(HttpMethod method, Uri url, CancellationToken cancel)
    {
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            if (url.Scheme is not ("http" or "https")) return null;
            using var request = new HttpRequestMessage(method, url);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
                || response.Headers.Location is not { } location) return (int)response.StatusCode;
            url = new Uri(url, location);
        }
        return null;
    }
}
