using System.ComponentModel.DataAnnotations;

namespace Platform.Members.Contracts;

/// <summary>The 42 regions in which municipalities buy youth care together.</summary>
public static class Jeugdregio
{
    public static readonly IReadOnlyList<string> All =
    [
        "Achterhoek", "Alkmaar", "Amersfoort", "Amsterdam-Amstelland", "Centraal Gelderland", "Drenthe", "Flevoland", "FoodValley", "Friesland", "Gooi en Vechtstreek", "Groningen",
        "Haaglanden", "Haarlemmermeer", "Hart van Brabant", "Holland Rijnland", "IJmond", "IJsselland", "Kop van Noord-Holland", "Lekstroom", "Midden-Holland", "Midden-IJssel/Oost-Veluwe",
        "Midden-Limburg Oost", "Midden-Limburg West", "Noord-Limburg", "Noord-Veluwe", "Noordoost-Brabant", "Rijk van Nijmegen", "Rijnmond", "Rivierenland", "Twente", "Utrecht Stad",
        "Utrecht West", "West-Brabant Oost", "West-Brabant West", "West-Friesland", "Zaanstreek-Waterland", "Zeeland", "Zuid-Holland Zuid", "Zuid-Kennemerland", "Zuid-Limburg",
        "Zuidoost-Brabant", "Zuidoost-Utrecht",
    ];
}

/// <summary>One of the 42, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class JeugdregioAttribute() : ValidationAttribute("Kies een jeugdregio uit de lijst.")
{
    public override bool IsValid(object? value) => value is null or "" || (value is string name && Jeugdregio.All.Contains(name));
}
