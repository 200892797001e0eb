namespace Platform.Knowledge.Links;

/// <summary>An address outside the network that published texts lead to.</summary>
sealed class OutgoingLink
{
    /// <summary>What may pass by itself, such as a server that is down, counts as broken from the second time.</summary>
    const int FailuresUntilBroken = 2;

    public long Id { get; private set; }

    /// <summary>Without a fragment.</summary>
    public string Url { get; init; } = "";

    /// <summary>What the server answered last; null: it did not answer.</summary>
    public int? Status { get; private set; }

    public int Failures { get; private set; }

    public DateTimeOffset? CheckedUtc { get; private set; }

    /// <summary>Since when readers end up nowhere; null while it works.</summary>
    public DateTimeOffset? BrokenSinceUtc { get; private set; }

    public ICollection<LinkPlace> Places { get; private set; } = [];

    /// <summary>Writes down what was found. True when the link broke just now.</summary>
    public bool Found(LinkAnswer answer, DateTimeOffset now)
    {
        var wasBroken = BrokenSinceUtc is not null;
        (Status, CheckedUtc) = (answer.Status, now);
        Failures = answer.Works ? 0 : Failures + 1;
        if (answer.Works) BrokenSinceUtc = null;
        else if (answer.IsGone || Failures >= FailuresUntilBroken) BrokenSinceUtc ??= now;
        return !wasBroken && BrokenSinceUtc is not null;
    }
}

/// <summary>A published text that leads to a link.</summary>
sealed class LinkPlace
{
    public long LinkId { get; init; }

    public string ContentItemId { get; init; } = "";
}

/// <summary>What a server said to a visitor.</summary>
/// <param name="Status">Of the last page after redirects; null: no answer.</param>
public sealed record LinkAnswer(int? Status)
{
    /// <summary>A page that asks to log in or to wait is there.</summary>
    public bool Works => Status is >= 200 and < 400 or 401 or 403 or 405 or 406 or 429;

    public bool IsGone => Status is 404 or 410;
}
