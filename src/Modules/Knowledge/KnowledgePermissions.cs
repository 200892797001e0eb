namespace Platform.Knowledge;

static class KnowledgePermissions
{
    public const string Write = "knowledge.write";
    public const string Review = "knowledge.review";
    public const string Publish = "knowledge.publish";
    public const string Archive = "knowledge.archive";
    public const string Settings = "knowledge.settings";
    public const string Words = "knowledge.words";
}
