namespace Platform.Dutch.Reading;

/// <summary>A difficult word or phrase, and what to write instead.</summary>
/// <param name="Word">The singular of a noun, the infinitive of a verb, the short form of an adjective, or a phrase of several words. All capitals (<c>BEN</c>) match capitals only.</param>
/// <param name="Plain">The plainer alternative.</param>
/// <param name="Note">When to use which, or null.</param>
public sealed record JargonWord(string Word, string Plain, string? Note = null);
