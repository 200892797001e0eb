namespace Platform.Crawler.Crawling;

/// <summary>What makes two addresses belong to one site.</summary>
static class SiteName
{
    /// <summary>The host without <c>www.</c>, with the port when it is not the usual one: http and https are one site.</summary>
    public static string Of(Uri url)
    {
        var host = url.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.IdnHost[4..] : url.IdnHost;
        return url.IsDefaultPort ? host : $"{host}:{url.Port}";
    }
}
