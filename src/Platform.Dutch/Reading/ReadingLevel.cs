namespace Platform.Dutch.Reading;

/// <summary>
/// How hard a text is to read, from its Flesch-Douma score. The borders 45, 60 and 80 are those of Douma's own table; calling the bands
/// after the levels of the Common European Framework is a rule of thumb: no formula can measure that.
/// </summary>
public enum ReadingLevel
{
    /// <summary>80 and more; Douma: gemakkelijk.</summary>
    A2,

    /// <summary>60 to 80; Douma: normaal to tamelijk gemakkelijk.</summary>
    B1,

    /// <summary>45 to 60; Douma: tamelijk moeilijk.</summary>
    B2,

    /// <summary>Less than 45; Douma: moeilijk.</summary>
    C1,
}
