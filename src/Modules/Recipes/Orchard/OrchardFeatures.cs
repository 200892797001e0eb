namespace Platform.Recipes.Orchard;

/// <summary>
/// What features of Orchard Core are here. A feature that is not in this list has no counterpart: a recipe that asks for it says so in its result.
/// An empty value: every network has it. This list is the whole map; docs/recipes.md tells it in words.
/// </summary>
static class OrchardFeatures
{
    const string Everywhere = "";
    const string Contents = "Platform.Contents";
    const string Media = "Platform.Media";
    const string Members = "Platform.Members";
    const string Search = "Platform.Search";

    public static readonly IReadOnlyDictionary<string, string> Map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        // The core of a site: tenants, settings, administration, the theme.
        ["OrchardCore.Settings"] = Everywhere,
        ["OrchardCore.Admin"] = Everywhere,
        ["OrchardCore.AdminDashboard"] = Everywhere,
        ["OrchardCore.Features"] = Everywhere,
        ["OrchardCore.Navigation"] = Everywhere,
        ["OrchardCore.Scripting"] = Everywhere,
        ["OrchardCore.Resources"] = Everywhere,
        ["OrchardCore.Mvc"] = Everywhere,
        ["OrchardCore.Themes"] = Everywhere,
        ["TheAdmin"] = Everywhere,
        ["TheTheme"] = Everywhere,
        ["SafeMode"] = Everywhere,

        // What protects it: HTTPS, headers, health, rate limits, data protection.
        ["OrchardCore.HealthChecks"] = Everywhere,
        ["OrchardCore.Https"] = Everywhere,
        ["OrchardCore.Security"] = Everywhere,
        ["OrchardCore.DataProtection.Azure"] = Everywhere,
        ["OrchardCore.ResponseCompression"] = Everywhere,
        ["OrchardCore.DynamicCache"] = Everywhere,
        ["OrchardCore.BackgroundTasks"] = Everywhere,
        ["OrchardCore.Email"] = Everywhere,
        ["OrchardCore.Email.Smtp"] = Everywhere,

        // Members, roles, logging in.
        ["OrchardCore.Users"] = Members,
        ["OrchardCore.Users.Registration"] = Members,
        ["OrchardCore.Users.ResetPassword"] = Members,
        ["OrchardCore.Users.2FA"] = Members,
        ["OrchardCore.Users.2FA.AuthenticatorApp"] = Members,
        ["OrchardCore.Roles"] = Members,
        ["OrchardCore.Roles.Core"] = Members,
        ["OrchardCore.AuditTrail"] = Everywhere,

        // Content: types, parts, fields, lists, menus, taxonomies, widgets.
        ["OrchardCore.Contents"] = Contents,
        ["OrchardCore.ContentTypes"] = Contents,
        ["OrchardCore.ContentFields"] = Contents,
        ["OrchardCore.ContentPreview"] = Contents,
        ["OrchardCore.Contents.FileContentDefinition"] = Contents,
        ["OrchardCore.Title"] = Contents,
        ["OrchardCore.Alias"] = Contents,
        ["OrchardCore.Autoroute"] = Contents,
        ["OrchardCore.HomeRoute"] = Contents,
        ["OrchardCore.Html"] = Contents,
        ["OrchardCore.Markdown"] = Contents,
        ["OrchardCore.Lists"] = Contents,
        ["OrchardCore.Flows"] = Contents,
        ["OrchardCore.Menu"] = Contents,
        ["OrchardCore.AdminMenu"] = Contents,
        ["OrchardCore.Taxonomies"] = Contents,
        ["OrchardCore.Widgets"] = Contents,
        ["OrchardCore.Layers"] = Contents,
        ["OrchardCore.Rules"] = Contents,
        ["OrchardCore.CustomSettings"] = Contents,
        ["OrchardCore.PublishLater"] = Contents,
        ["OrchardCore.ArchiveLater"] = Contents,
        ["OrchardCore.Seo"] = Contents,
        ["OrchardCore.Sitemaps"] = Contents,
        ["OrchardCore.Feeds"] = Contents,

        // Files.
        ["OrchardCore.Media"] = Media,
        ["OrchardCore.Media.Cache"] = Media,
        ["OrchardCore.Media.Slugify"] = Media,

        // Search.
        ["OrchardCore.Indexing"] = Search,
        ["OrchardCore.Search"] = Search,
        ["OrchardCore.Lucene"] = Search,
        ["OrchardCore.Search.Lucene"] = Search,

        // Notices.
        ["OrchardCore.Notifications"] = "Platform.Notifications",
        ["OrchardCore.Notifications.Email"] = "Platform.Notifications",

        // Recipes and workflows; workflow types are kept until there is an engine.
        ["OrchardCore.Recipes"] = "Platform.Recipes",
        ["OrchardCore.Recipes.Core"] = "Platform.Recipes",
        ["OrchardCore.Deployment"] = "Platform.Recipes",
        ["OrchardCore.Workflows"] = "Platform.Recipes",
    };
}
