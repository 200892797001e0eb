using System.Reflection;
using Xunit.Sdk;

namespace Platform.Tests.Support;

public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a test on both databases: <c>[Theory, Engines]</c> with a first parameter <c>Engine engine</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnginesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [Engine.Sqlite];
        if (PostgresServer.IsInstalled) yield return [Engine.Postgres];
    }
}
