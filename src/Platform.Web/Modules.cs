using Platform.Agenda;
using Platform.Checklists;
using Platform.Contents;
using Platform.Forum;
using Platform.Kernel.Modules;
using Platform.Knowledge;
using Platform.Media;
using Platform.Members;
using Platform.Notifications;
using Platform.Recipes;
using Platform.Search;
using Platform.Site;
using Platform.Tenants;

namespace Platform.Web;

/// <summary>Every module of the installation, a line each. What is not here does not exist.</summary>
public static class Modules
{
    public static readonly IReadOnlyList<Module> All =
    [
        new MembersModule(),
        new NotificationsModule(),
        new SiteModule(),
        new ContentsModule(),
        new KnowledgeModule(),
        new SearchModule(),
        new ForumModule(),
        new AgendaModule(),
        new ChecklistsModule(),
        new RecipesModule(),
        new TenantsModule(),
        new MediaModule(),
    ];
}
