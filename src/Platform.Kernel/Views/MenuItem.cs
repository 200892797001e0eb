namespace Platform.Kernel.Views;

/// <summary>Where a menu item stands.</summary>
public enum MenuZone
{
    Main,
    Account,
    Admin,
    Footer,
}

/// <summary>A link in a menu, shown to who has the permission (null: everybody; an empty string: whoever is signed in).</summary>
/// <param name="Text">In Dutch.</param>
/// <param name="Url">App-relative, for example <c>~/forum</c>; the item is current for every page below it.</param>
/// <param name="Icon">Name in <c>assets/icons.txt</c>; used in the admin and account menus.</param>
/// <param name="Hint">What one does there, in a few words; on the front page of the administration.</param>
public sealed record MenuItem(string Text, string Url, int Order, MenuZone Zone = MenuZone.Main, string? Permission = null, string? Icon = null, string? Hint = null)
{
    /// <summary>Items below this one; one level deep.</summary>
    public IReadOnlyList<MenuItem> Children { get; init; } = [];
}

/// <summary>A step of the breadcrumb trail. The last one has no address.</summary>
public sealed record Crumb(string Text, string? Url = null);
