namespace Platform.Search.Data;

/// <summary>Queries that carry their numbers in the text are never the same twice: what begins with this is not kept as a compiled statement.</summary>
static class AdHoc
{
    public const string Mark = "/* once */ ";
}
