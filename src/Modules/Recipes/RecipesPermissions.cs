namespace Platform.Recipes;

static class RecipesPermissions
{
    public const string Run = "recipes.run";
    public const string Export = "recipes.export";
}
