namespace Platform.Web.Hosting;

/// <summary>The few paths that the host answers itself, below every prefix; all others belong to the tenant. Decided by path and not by route, because the route table of static assets matches anything with a dot in Development.</summary>
static class HostPaths
{
    static readonly PathString[] s_own = ["/dist", "/health", "/.well-known"];

    public static bool Contains(PathString path)
    {
        foreach (var own in s_own)
            if (path.StartsWithSegments(own, StringComparison.Ordinal)) return true;
        return false;
    }
}
