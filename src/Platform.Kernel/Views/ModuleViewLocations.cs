using Microsoft.AspNetCore.Mvc.Razor;

namespace Platform.Kernel.Views;

/// <summary>
/// Where views stand: the theme first (<c>/Themes/Netwerk/Forum/Topics/Show.cshtml</c>), then the module
/// (<c>/Modules/Forum/Topics/Show.cshtml</c>). A name with an area in it, <c>Forum:Home/Latest</c>, is looked for there.
/// </summary>
sealed class ModuleViewLocations : IViewLocationExpander
{
    public void PopulateValues(ViewLocationExpanderContext context)
    {
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var colon = context.ViewName.IndexOf(':');
        if (colon > 0)
        {
            var (area, name) = (context.ViewName[..colon], context.ViewName[(colon + 1)..]);
            return [$"/Themes/Netwerk/{area}/{name}.cshtml", $"/Modules/{area}/{name}.cshtml"];
        }
        return ["/Themes/Netwerk/{2}/{1}/{0}.cshtml", "/Modules/{2}/{1}/{0}.cshtml", "/Themes/Netwerk/{2}/Shared/{0}.cshtml", "/Modules/{2}/Shared/{0}.cshtml", "/Themes/Netwerk/{1}/{0}.cshtml", "/Themes/Netwerk/Shared/{0}.cshtml"];
    }
}
