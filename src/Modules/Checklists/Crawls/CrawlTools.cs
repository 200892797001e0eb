using Microsoft.Extensions.Configuration;
using Platform.Crawler.Chromium;
using Platform.Crawler.Crawling;
using Platform.Crawler.Network;
using Platform.Kernel.Modules;

namespace Platform.Checklists.Crawls;

/// <summary>The crawler of this installation, from <c>Platform:Crawler</c> in the configuration.</summary>
[SharedByTenants]
public sealed class CrawlTools : IDisposable
{
    /// <summary>The name that a site's robots.txt can use.</summary>
    public const string Product = "Behoeftenfontein";

    readonly string? _contact;

    public CrawlTools(IConfiguration configuration, TimeProvider clock)
    {
        var section = configuration.GetSection("Platform:Crawler");
        Guard = new AddressGuard(section.GetSection("AllowedHosts").Get<string[]>() ?? []);
        Sites = new SiteCrawler(Guard, clock);
        Browser = section.GetValue("Browser", true) && BrowserSampler.IsInstalled ? new BrowserSampler(Guard) : null;
        _contact = section["Contact"];
    }

    public AddressGuard Guard { get; }

    public SiteCrawler Sites { get; }

    /// <summary>Null when there is no browser, or it is switched off.</summary>
    public BrowserSampler? Browser { get; }

    /// <summary>Where the owner of a site reads who visits it: a page of the network, unless the installation names another.</summary>
    public Uri Contact(string ours) => new(string.IsNullOrEmpty(_contact) ? ours : _contact);

    public void Dispose() => Sites.Dispose();
}
