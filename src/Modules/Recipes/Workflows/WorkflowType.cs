namespace Platform.Recipes.Workflows;

/// <summary>A workflow type of Orchard as a recipe brought it: nothing runs it yet, and an export gives it back unchanged.</summary>
public sealed class WorkflowType
{
    public string WorkflowTypeId { get; init; } = "";

    public string Name { get; set; } = "";

    public string Json { get; set; } = "{}";
}
