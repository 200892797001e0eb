using Platform.Crawler.Network;

namespace Platform.Crawler.Chromium;

/// <summary>
/// Shows pages to the Chromium of the machine, when there is one, lets axe look at them and takes a picture. The browser reaches the network only
/// through a proxy of ours that asks the guard for every address, so a page cannot make it look inside. One at a time for the whole process.
/// </summary>
/// <param name="guard">Decides which addresses may be asked.</param>
public sealed class BrowserSampler(AddressGuard guard)
{
    /// <summary>Whether there is a Chromium.</summary>
    public static bool IsInstalled => throw new NotImplementedException();

    /// <summary>Opens these pages, one after the other; at most five, at most 30 seconds each. Never throws but for cancelling.</summary>
    public Task<BrowserSample> TakeAsync(IReadOnlyList<Uri> pages, CancellationToken cancel) => throw new NotImplementedException(guard.ToString());
}
