namespace Platform.Notifications.Preferences;

/// <summary>How a member wants to hear of one kind of notice. Without a row: on the site and by mail.</summary>
sealed class NoticePreference
{
    public long MemberId { get; set; }

    public string Kind { get; set; } = "";

    public bool OnSite { get; set; }

    public bool ByMail { get; set; }

    public static NoticePreference Default(long memberId, string kind) => new() { MemberId = memberId, Kind = kind, OnSite = true, ByMail = true };
}
