namespace Platform.Kernel.Views;

/// <summary>Guides in the kennisbank by the last part of their address, for a page that advises them; implemented by the kennisbank, absent when that is off.</summary>
public interface IGuides
{
    /// <returns>Those that exist and readers may see, by slug; one query.</returns>
    Task<IReadOnlyDictionary<string, RelatedLink>> FindAsync(IReadOnlyCollection<string> slugs, CancellationToken cancel);
}
