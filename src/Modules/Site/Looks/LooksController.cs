using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Permissions;
using Platform.Kernel.Search;
using Platform.Kernel.Settings;
using Platform.Kernel.Tenancy;

namespace Platform.Site.Looks;

[Route("beheer/uiterlijk"), Permission(SitePermissions.ChangeLook)]
public sealed class LooksController(TenantDb db, TenantSettings settings, TenantStore tenants, FileStore files) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View(LookForm.Of(settings.Get<LookSettings>(), settings.Get<NetworkSettings>()));

    [HttpPost]
    public async Task<IActionResult> Update(LookForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Again(form);
        try
        {
            var logo = form.RemoveLogo ? null : settings.Get<LookSettings>().LogoFileId;
            if (form.Logo is { } upload)
            {
                await using var stream = upload.OpenReadStream();
                var file = await files.AddAsync(stream, upload.FileName, SearchAudience.Public, FileKind.Images, cancel);
                await db.SaveChangesAsync(cancel);
                logo = file.Id;
            }
            await settings.SaveAsync(form.Network with { SearchSuggestions = form.SuggestionList() }, cancel);
            await settings.SaveAsync(form.Look with { LogoFileId = logo }, cancel);
            if (db.Session.Tenant.Title != form.Network.Title) await tenants.ChangeAsync(db.Session.Tenant.Name, t => t.Title = form.Network.Title, cancel); // the list of networks reads it there
        }
        catch (RuleException e)
        {
            ModelState.AddModelError(nameof(form.Logo), e.Message);
            return Again(form);
        }
        TempData["Toast"] = "Het uiterlijk is opgeslagen.";
        return RedirectToAction(nameof(Edit));
    }

    ViewResult Again(LookForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Edit), form);
    }
}
