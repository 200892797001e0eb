using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Platform.Tests.Support;

/// <summary>A person with cookies who opens pages and submits forms over HTTP, as a browser without JavaScript does.</summary>
public sealed class Browser
{
    readonly Network _network;
    readonly HttpClient _http;

    public Browser(Network network)
    {
        _network = network;
        Cookies = new CookieContainer();
        _http = new HttpClient(new CookieHandler(Cookies, network.App.Server.CreateHandler())) { BaseAddress = new Uri("http://localhost") };
    }

    public CookieContainer Cookies { get; }

    /// <summary>Set to accept warnings and errors in the log of this browser's requests.</summary>
    public bool MayLog { get; set; }

    /// <param name="path">Below the network: <c>/forum/vragen</c>; an address that starts with <c>http</c> is taken as it is.</param>
    public Task<Page> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, Address(path)));

    /// <summary>
    /// Fills in the form that holds a button with this text (or value) and submits it, then follows redirects. Fields that are not named keep
    /// what the page filled in. Several values for one name are sent as several.
    /// </summary>
    public Task<Page> Submit(Page page, string button, params (string Name, string Value)[] fields)
    {
        var submitter = page.Document.QuerySelectorAll("button, input[type=submit]").FirstOrDefault(b => (b.TextContent.Trim() + "|" + b.GetAttribute("value")).Contains(button, StringComparison.OrdinalIgnoreCase) && Form(b) is not null)
            ?? throw new InvalidOperationException($"No form with a button '{button}' on {page.Url}. Buttons: {string.Join(", ", page.Document.QuerySelectorAll("button").Select(b => b.TextContent.Trim()))}");
        var form = Form(submitter)!;
        var values = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements.OfType<IHtmlElement>())
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled") || fields.Any(f => f.Name == name)) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "file" or "button" }:
                case IHtmlButtonElement:
                    break;
                case IHtmlInputElement input: values.Add(new(name, input.Value)); break;
                case IHtmlTextAreaElement area: values.Add(new(name, area.Value)); break;
                case IHtmlSelectElement select: values.AddRange(select.SelectedOptions.Select(o => new KeyValuePair<string, string>(name, o.Value))); break;
            }
        }
        values.AddRange(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        if (submitter.GetAttribute("name") is { Length: > 0 } buttonName && fields.All(f => f.Name != buttonName)) values.Add(new(buttonName, submitter.GetAttribute("value") ?? ""));
        var action = new Uri(new Uri(page.FullUrl), submitter.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.FullUrl);
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
            return Send(new HttpRequestMessage(HttpMethod.Get, action.GetLeftPart(UriPartial.Path) + "?" + string.Join('&', values.Select(v => Uri.EscapeDataString(v.Key) + "=" + Uri.EscapeDataString(v.Value)))));
        return Send(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(values) });

        static IHtmlFormElement? Form(AngleSharp.Dom.IElement button) => (button as IHtmlButtonElement)?.Form ?? (button as IHtmlInputElement)?.Form;
    }

    /// <summary>Opens the page first, then submits the form on it.</summary>
    public async Task<Page> Submit(string path, string button, params (string Name, string Value)[] fields) => await Submit(await Get(path), button, fields);

    /// <summary>A call to the JSON API, below <c>/api/v1</c> of the network; no redirects are followed.</summary>
    public Task<HttpResponseMessage> Api(HttpMethod method, string path, object? body = null, string? token = null)
    {
        var request = new HttpRequestMessage(method, Address("/api/v1" + path));
        if (body is not null) request.Content = JsonContent.Create(body);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return Checked(request);
    }

    /// <summary>Sends a request as it is and follows redirects of pages.</summary>
    public async Task<Page> Send(HttpRequestMessage request)
    {
        for (var hop = 0; hop < 6; hop++)
        {
            var response = await Checked(request);
            if (response.Headers.Location is not { } location || (int)response.StatusCode is < 300 or > 399)
                return await Page.ReadAsync(response, request.RequestUri!);
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, location));
        }
        throw new InvalidOperationException($"Redirects without end at {request.RequestUri}.");
    }

    /// <summary>One request without following redirects.</summary>
    public async Task<HttpResponseMessage> Checked(HttpRequestMessage request)
    {
        if (!request.RequestUri!.IsAbsoluteUri) request.RequestUri = new Uri(_http.BaseAddress!, request.RequestUri);
        var log = _network.App.Log.Watch();
        var response = await _http.SendAsync(request);
        lock (log)
            if (!MayLog && log.Count > 0) Assert.Fail($"{request.Method} {request.RequestUri} logged:\n{string.Join('\n', log)}");
        return response;
    }

    Uri Address(string path) => path.StartsWith("http", StringComparison.Ordinal) ? new Uri(path) : new Uri(_http.BaseAddress!, _network.Tenant.PathBase + path);

    sealed class CookieHandler(CookieContainer cookies, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header) request.Headers.TryAddWithoutValidation("Cookie", header);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var cookie in set) cookies.SetCookies(request.RequestUri!, cookie);
            return response;
        }
    }
}

/// <summary>A page as it came back.</summary>
public sealed class Page
{
    Page(HttpResponseMessage response, string html, Uri url)
    {
        Response = response;
        Html = html;
        FullUrl = url.ToString();
        Document = new HtmlParser().ParseDocument(html);
    }

    public HttpResponseMessage Response { get; }

    public int Status => (int)Response.StatusCode;

    public string Html { get; }

    public string FullUrl { get; }

    /// <summary>Path and query after redirects.</summary>
    public string Url => new Uri(FullUrl).PathAndQuery;

    public IHtmlDocument Document { get; }

    /// <summary>What a reader sees in the main part, white space folded.</summary>
    public string Text => Fold((Document.QuerySelector("main") ?? (AngleSharp.Dom.IElement?)Document.Body)?.TextContent ?? Html);

    public static async Task<Page> ReadAsync(HttpResponseMessage response, Uri url) => new(response, await response.Content.ReadAsStringAsync(), url);

    public Page ShouldShow(string text)
    {
        Assert.True(Fold(Document.Body?.TextContent ?? Html).Contains(text, StringComparison.Ordinal), $"'{text}' is not on {Url} ({Status}): {Text}");
        return this;
    }

    public Page ShouldNotShow(string text)
    {
        Assert.False(Html.Contains(text, StringComparison.Ordinal), $"'{text}' is on {Url} and should not be.");
        return this;
    }

    public Page ShouldBe(int status)
    {
        Assert.True(Status == status, $"{Url} answered {Status}, not {status}: {Text}");
        return this;
    }

    static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
