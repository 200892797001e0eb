namespace Platform.Crawler.Crawling;

/// <summary>When each host may be asked again.</summary>
sealed class Turns(TimeProvider time)
{
    readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);

    public TimeSpan Wait(Uri url, DateTimeOffset now) => _next.TryGetValue(url.Authority, out var next) && next > now ? next - now : TimeSpan.Zero;

    /// <summary>Waits for the turn of this host and takes it.</summary>
    public async Task TakeAsync(Uri url, double delay, CancellationToken cancel)
    {
        if (Wait(url, time.GetUtcNow()) is { Ticks: > 0 } wait) await Task.Delay(wait, time, cancel);
        _next[url.Authority] = time.GetUtcNow().AddSeconds(delay);
    }

    public void Postpone(Uri url, TimeSpan wait) => _next[url.Authority] = time.GetUtcNow() + wait;
}
