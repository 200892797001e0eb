namespace Platform.Knowledge;

static class KnowledgePermissions
{
    public const string Write = "knowledge.write";
    public const string Publish = "knowledge.publish";
    public const string Words = "knowledge.words";
}
