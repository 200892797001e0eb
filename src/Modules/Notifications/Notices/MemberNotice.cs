using System.Security.Cryptography;
using System.Text;
using Platform.Notifications.Contracts;

namespace Platform.Notifications.Notices;

/// <summary>A notice as one member has it.</summary>
sealed class MemberNotice
{
    public long Id { get; set; }

    public long MemberId { get; set; }

    /// <summary>See <see cref="NoticeKind"/>.</summary>
    public string Kind { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>App-relative, without the tilde.</summary>
    public string Url { get; set; } = "";

    public DateTimeOffset AtUtc { get; set; }

    /// <summary>Null: not read yet.</summary>
    public DateTimeOffset? ReadUtc { get; set; }

    /// <summary>Listed at <c>/meldingen</c>. A notice that went by mail only is kept too, so that it is never mailed twice.</summary>
    public bool OnSite { get; set; }

    /// <summary>SHA-256 of the message, hexadecimal. Unique: a message that is handled twice is one notice.</summary>
    public string Hash { get; set; } = "";

    public static string HashOf(Notice notice) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', notice.MemberId, notice.Kind, notice.Key, notice.Url, notice.Text))));
}
