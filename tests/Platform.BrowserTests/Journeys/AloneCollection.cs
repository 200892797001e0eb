namespace Platform.BrowserTests.Journeys;

/// <summary>Journeys that change a network for everybody; nothing else runs at the same time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
