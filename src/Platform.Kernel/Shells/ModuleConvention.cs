using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Shells;

/// <summary>Gives every controller the area of its module and removes those of features that are off.</summary>
sealed class ModuleConvention(ModuleCatalog catalog, FeatureSet features) : IApplicationModelConvention
{
    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers.ToList())
        {
            var module = catalog.Modules.FirstOrDefault(m => m.GetType().Assembly == controller.ControllerType.Assembly);
            var feature = controller.Attributes.OfType<FeatureAttribute>().FirstOrDefault()?.Id ?? module?.Id;
            if (feature is not null && !features.Has(feature)) application.Controllers.Remove(controller);
            else controller.RouteValues["area"] = module?.Name ?? controller.ControllerType.Assembly.GetName().Name!.Split('.')[^1];
        }
    }
}
