using Platform.Kernel.Modules;

namespace Platform.Contents.Contracts;

/// <summary>A language that content may be written in. The site itself speaks Dutch.</summary>
/// <param name="Code">BCP 47: <c>en</c>.</param>
/// <param name="Name">In Dutch.</param>
/// <param name="OwnName">As its readers call it.</param>
[SharedByTenants]
public sealed record Language(string Code, string Name, string OwnName)
{
    public const string Dutch = "nl";

    /// <summary>Dutch first, then those that families in the Netherlands read most.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        new(Dutch, "Nederlands", "Nederlands"), new("en", "Engels", "English"), new("ar", "Arabisch", "العربية"), new("tr", "Turks", "Türkçe"), new("pl", "Pools", "Polski"),
        new("uk", "Oekraïens", "Українська"), new("ti", "Tigrinya", "ትግርኛ"), new("so", "Somalisch", "Soomaali"), new("fa", "Perzisch", "فارسی"), new("fr", "Frans", "Français"),
        new("de", "Duits", "Deutsch"), new("es", "Spaans", "Español"), new("bg", "Bulgaars", "Български"), new("ro", "Roemeens", "Română"), new("zh", "Chinees", "中文"),
        new("pap", "Papiaments", "Papiamentu"), new("fy", "Fries", "Frysk"),
    ];

    /// <summary>The text direction, as HTML calls it.</summary>
    public string Direction => Code is "ar" or "fa" ? "rtl" : "ltr";

    public static Language? Find(string? code) => All.FirstOrDefault(l => l.Code == code);
}
