namespace Platform.Kernel;

/// <summary>A rule of the domain was broken; the message is Dutch and may be read by the user. Answered with 409 or beside the form.</summary>
public sealed class RuleException(string message) : Exception(message);
