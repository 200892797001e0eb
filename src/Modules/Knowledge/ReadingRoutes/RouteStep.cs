using Platform.Knowledge.Handreikingen;

namespace Platform.Knowledge.ReadingRoutes;

/// <summary>A step of a reading route.</summary>
/// <param name="Why">Why you read it here.</param>
/// <param name="IsRead">This member has ticked it.</param>
public sealed record RouteStep(HandreikingCard Card, string Why, bool IsRead);
