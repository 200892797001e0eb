namespace Platform.Tests.Support;

/// <summary>The people of every demo network.</summary>
public static class Cast
{
    public const string Lid = "lid@demo.example";
    public const string Lid2 = "lid2@demo.example";
    public const string Facilitator = "facilitator@demo.example";
    public const string Moderator = "moderator@demo.example";
    public const string Auditor = "auditor@demo.example";
    public const string Beheerder = "beheerder@demo.example";
    public const string Password = "Welkom-bij-de-demo-1";

    public static readonly IReadOnlyList<string> Everyone = [Lid, Lid2, Facilitator, Moderator, Auditor, Beheerder];
}
