using Microsoft.AspNetCore.Mvc;
using Platform.Kernel;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Tenants.Dashboard;
using Platform.Tenants.Shared;

namespace Platform.Tenants.Networks;

[Route("platform/netwerken"), Permission(TenantsPermissions.Manage)]
public sealed class NetworksController(NetworkList list, NetworkChanges networks, NetworkPages pages, DatabaseSizes sizes, RecipeShelf recipes, TenantTable table) : Controller
{
    const int PageSize = 25;

    [HttpGet]
    public async Task<IActionResult> Index(string? q, TenantStatus? status, int pagina, CancellationToken cancel)
    {
        var page = Math.Max(1, pagina);
        var (rows, total) = await list.FindAsync(q, status, page, PageSize, cancel);
        return View(new NetworksPage(rows, await sizes.OfAsync([.. rows.Select(r => r.Name)], cancel), total, page, PageSize, q, status));
    }

    [HttpGet("nieuw")]
    public async Task<IActionResult> New(CancellationToken cancel) => View(new NewNetworkPage(new NetworkForm(), await recipes.SetupRecipesAsync(cancel)));

    /// <summary>The field of the short name again, filled in from the title while that is typed.</summary>
    [HttpGet("nieuw/korte-naam")]
    public IActionResult Suggest([Bind(Prefix = "Form")] NetworkForm form)
    {
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(form.Name)) form.Name = TenantAddress.Suggest(form.Title ?? "");
        return PartialView("_Name", new NewNetworkPage(form, []));
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] NetworkForm form, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(form.Admin)) ModelState.AddModelError("Form.Admin", "Vul het e-mailadres van de eerste beheerder in: die krijgt een uitnodiging.");
        if (ModelState.IsValid)
        {
            form.Complete();
            CheckTaken(form);
        }
        var shelf = await recipes.SetupRecipesAsync(cancel);
        if (shelf.All(r => r.Name != form.Recipe)) ModelState.AddModelError("Form.Recipe", "Kies een recept.");
        if (!ModelState.IsValid) return this.Invalid("New", new NewNetworkPage(form, shelf));

        var run = await networks.PlanAsync(form.ToNewTenant(), cancel);
        return LocalRedirect($"~/platform/taken/{run.Id}");
    }

    [HttpGet("{name}")]
    public async Task<IActionResult> Show(string name, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant) return NotFound();
        return View(await pages.LoadAsync(tenant, new EditForm { Title = tenant.Title, Hosts = string.Join('\n', tenant.Hosts) }, cancel));
    }

    [HttpPost("{name}")]
    public async Task<IActionResult> Update(string name, [Bind(Prefix = "Form")] EditForm form, CancellationToken cancel)
    {
        if (networks.Find(name) is not { } tenant) return NotFound();
        if (!ModelState.IsValid) return this.Invalid("Show", await pages.LoadAsync(tenant, form, cancel));
        try
        {
            await networks.EditAsync(tenant, form.Title, NetworkForm.HostNames(form.Hosts), cancel);
        }
        catch (RuleException e)
        {
            ModelState.AddModelError("Form.Hosts", e.Message);
            return this.Invalid("Show", await pages.LoadAsync(tenant, form, cancel));
        }
        TempData["Toast"] = "Opgeslagen.";
        return LocalRedirect($"~/platform/netwerken/{name}");
    }

    // The run itself checks again; here the message comes at once and beside its field.
    void CheckTaken(NetworkForm form)
    {
        if (form.Name!.Length == 0) ModelState.AddModelError("Form.Name", "Vul een korte naam in.");
        if (table.Find(form.Name) is not null) ModelState.AddModelError("Form.Name", $"Er is al een netwerk met de naam {form.Name}.");
        if (form.Prefix is { Length: > 0 } prefix && table.All.Any(t => t.Prefix == prefix)) ModelState.AddModelError("Form.Prefix", $"Er is al een netwerk met het adres /{prefix}.");
        foreach (var host in NetworkForm.HostNames(form.Hosts).Select(TenantAddress.HostOf))
            if (table.All.FirstOrDefault(t => t.Hosts.Contains(host)) is { } owner) ModelState.AddModelError("Form.Hosts", $"De domeinnaam {host} is al van {owner.Title}.");
    }
}
